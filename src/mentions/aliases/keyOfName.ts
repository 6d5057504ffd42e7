import { keyOfWord } from '../text/foldWord'

/** What two spellings of one name share: words in lower case and singular, “and” for “&”. */
export const keyOfName = (spelling: string): string =>
    (spelling.match(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []).map(keyOfWord).join(' ')
