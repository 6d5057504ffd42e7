/** By name in lower case: the ends of file names, or whole names, of a language. Other spellings that Sourcegraph knows stand beside. */
const endings: Readonly<Record<string, readonly string[]>> = {
    c: ['.c', '.h'],
    'c++,cpp': ['.cpp', '.cc', '.cxx', '.hpp', '.hh'],
    'c#,csharp': ['.cs'],
    css: ['.css'],
    dockerfile: ['Dockerfile', '.dockerfile'],
    elixir: ['.ex', '.exs'],
    'go,golang': ['.go'],
    graphql: ['.graphql', '.gql'],
    haskell: ['.hs'],
    html: ['.html', '.htm'],
    java: ['.java'],
    'javascript,js': ['.js', '.jsx', '.mjs', '.cjs'],
    json: ['.json'],
    kotlin: ['.kt', '.kts'],
    lua: ['.lua'],
    makefile: ['Makefile', '.mk'],
    'markdown,md': ['.md', '.markdown', '.mdx'],
    php: ['.php'],
    'python,py': ['.py'],
    'ruby,rb': ['.rb'],
    'rust,rs': ['.rs'],
    scala: ['.scala'],
    scss: ['.scss'],
    'shell,bash,sh': ['.sh', '.bash'],
    sql: ['.sql'],
    svelte: ['.svelte'],
    swift: ['.swift'],
    text: ['.txt'],
    toml: ['.toml'],
    'typescript,ts': ['.ts', '.tsx', '.mts', '.cts'],
    vue: ['.vue'],
    xml: ['.xml'],
    'yaml,yml': ['.yml', '.yaml']
}

const byName: ReadonlyMap<string, readonly string[]> = new Map(
    Object.entries(endings).flatMap(([names, ends]) => names.split(',').map(name => [name, ends] as const))
)

/**
 * What the paths of a language's files match: `typescript` → `/(?:\.tsx?|…)$/`; `undefined` where the language is not known.
 *
 * @param name in any case
 */
export function languageFiles(name: string): RegExp | undefined {
    const ends = byName.get(name.toLowerCase())
    const forms = ends?.map(end => (end.startsWith('.') ? `\\${end}` : `(?:^|/)${end}`))
    return forms && new RegExp(`(?:${forms.join('|')})$`, 'i')
}
