import { Kind, Lexer, parse, Source, TokenKind } from 'graphql'
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLError, SelectionSetNode } from 'graphql'
import { RequestError } from '../requestError'

/** What a document may hold. The longest that the extension sends asks for a hundred files: 2,000 words and marks, 400 fields. */
export const documentLimits = {
    /** words, numbers, texts and marks */
    tokens: 50_000,
    /** brackets within brackets; fields within fields, fragments written out */
    depth: 50,
    /** fields and fragments as they come to be read, each fragment as often as it is spread */
    selections: 10_000,
    /** the same name in one place, each of which is compared with each other */
    repetitions: 50,
    fragments: 100
}

/**
 * Read a GraphQL document, unless it would be too much work to check or to answer. Nothing here takes longer than the text is
 * long: fragments that spread one another double with each line.
 *
 * @throws `GraphQLError` where it is no GraphQL, `RequestError` where it is too much of it
 */
export function readDocument(query: string): DocumentNode {
    checkTokens(query)
    const document = parse(query)
    const fragments = new Map<string, FragmentDefinitionNode>()
    for (const definition of document.definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION) {
            fragments.set(definition.name.value, definition)
        }
    }
    if (fragments.size > documentLimits.fragments) {
        throw tooMuch(`defines more than ${documentLimits.fragments} fragments`)
    }
    checkSelections(document, fragments)
    return document
}

/** Count before parsing: the parser calls itself for each bracket. What is no token is left for the parser to name. */
function checkTokens(query: string): void {
    const lexer = new Lexer(new Source(query))
    let depth = 0
    for (let count = 1; next(lexer); count++) {
        const { kind } = lexer.token
        depth += opening.has(kind) ? 1 : closing.has(kind) ? -1 : 0
        if (depth > documentLimits.depth) {
            throw new RequestError(`the query nests deeper than ${documentLimits.depth} levels`)
        }
        if (count > documentLimits.tokens) {
            throw tooMuch(`has more than ${documentLimits.tokens.toLocaleString('en')} words and marks`)
        }
    }
}

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L])
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R])

function next(lexer: Lexer): boolean {
    try {
        return lexer.advance().kind !== TokenKind.EOF
    } catch (error) {
        if ((error as GraphQLError).name === 'GraphQLError') {
            return false
        }
        throw error
    }
}

/** Walk the fields as they are answered: those of the same name in the same place are one. */
function checkSelections(document: DocumentNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): void {
    let selections = 0

    const collect = (set: SelectionSetNode, found: Map<string, FieldNode[]>, within: readonly string[]): void => {
        for (const selection of set.selections) {
            if (++selections > documentLimits.selections) {
                throw tooMuch(`asks for more than ${documentLimits.selections.toLocaleString('en')} fields`)
            }
            if (selection.kind === Kind.FIELD) {
                const name = (selection.alias ?? selection.name).value
                const same = found.get(name) ?? []
                found.set(name, [...same, selection])
                if (same.length >= documentLimits.repetitions) {
                    throw tooMuch(`asks for ${name} more than ${documentLimits.repetitions} times in one place`)
                }
            } else if (selection.kind === Kind.INLINE_FRAGMENT) {
                collect(selection.selectionSet, found, within)
            } else {
                const { value: name } = selection.name
                const fragment = fragments.get(name)
                // A circle, or a fragment that is missing, is named by the check against the schema.
                if (fragment && !within.includes(name)) {
                    collect(fragment.selectionSet, found, [...within, name])
                }
            }
        }
    }

    const walk = (sets: readonly SelectionSetNode[], depth: number): void => {
        if (depth > documentLimits.depth) {
            throw new RequestError(`the query nests deeper than ${documentLimits.depth} levels`)
        }
        const found = new Map<string, FieldNode[]>()
        sets.forEach(set => collect(set, found, []))
        for (const fields of found.values()) {
            walk(
                fields.flatMap(({ selectionSet }) => selectionSet ?? []),
                depth + 1
            )
        }
    }

    for (const definition of document.definitions) {
        if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) {
            walk([definition.selectionSet], 1)
        }
    }
}

const tooMuch = (what: string): RequestError => new RequestError(`the query ${what}: ask in several`)
