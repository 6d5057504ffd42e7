/**
 * One colour for both themes, where an extension names one for each.
 *
 * @param otherwise what stands in the theme that it names none for
 */
export function themedColour(
    any: string | undefined,
    light: string | undefined = any,
    dark: string | undefined = any,
    otherwise = 'transparent'
): string | undefined {
    return light === dark ? light : `light-dark(${light ?? otherwise}, ${dark ?? otherwise})`
}
