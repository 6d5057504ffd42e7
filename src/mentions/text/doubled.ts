/** The same numbers with room for as many more. */
export function doubled<Numbers extends Int32Array | Uint8Array>(numbers: Numbers): Numbers {
    const larger = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2)
    larger.set(numbers)
    return larger
}
