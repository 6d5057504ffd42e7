import { omissionOf } from '../../../mentions/omission'

/** The most files of one folder whose text is asked for. */
export const mostTexts = 60

/** Files that hold no words, or words of machines only. */
const wordless =
    /\.(?:7z|a|avi|avif|bin|bmp|bz2|class|csv|dat|db|dll|dmg|docx?|dylib|eot|exe|gif|gz|ico|icns|jar|jpe?g|lib|map|mov|mp[34]|o|odt|ogg|otf|parquet|pdf|png|pptx?|psd|pyc|rar|so|sqlite|svg|tar|tgz|tiff?|tsv|ttf|wasm|wav|webm|webp|woff2?|xlsx?|xz|zip)$/i

/** Choose the files of a list that people may have written words in, by their paths alone. */
export const chooseTexts = (
    files: readonly { readonly path: string; readonly isDirectory: boolean }[]
): readonly string[] =>
    files
        .filter(({ path, isDirectory }) => !isDirectory && !wordless.test(path) && !omissionOf({ uri: path, text: '' }))
        .slice(0, mostTexts)
        .map(({ path }) => path)
