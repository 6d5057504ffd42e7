/** A page of about so many characters. */
export type Form = (characters: number) => string

/** As many pieces as fit, each told its number. */
const fill =
    (piece: (index: number) => string, head = ''): Form =>
    characters => {
        const pieces = [head]
        for (let index = 0, length = head.length; ; index++) {
            const next = piece(index)
            length += next.length
            if (length > characters) {
                return pieces.join('')
            }
            pieces.push(next)
        }
    }

const repeat = (piece: string, head = ''): Form => fill(() => piece, head)

/** Pieces on one half of the page, others on the other. */
const halves =
    (first: Form, second: Form): Form =>
    characters =>
        first(characters / 2) + second(characters / 2)

const okrs = '# Ferry team OKRs FY24-Q2\n\n'
const inObjective = `${okrs}1. **Objective: sail on time**\n`

/** Words over and over, as the promise and as the result of key results whose lines are about as long as any that is read. */
const overAndOver = (words: string): Form =>
    repeat(`   1. KR: ${words.repeat(4000 / words.length)}=> ${words.repeat(4000 / words.length)}\n`, inObjective)

/**
 * Plans that are long in one way each: what a reader of goals that is not linear trips over, as the hostile pages of
 * `test/support` are for a reader of Markdown.
 */
export const longPlans: Readonly<Record<string, Form>> = {
    'objectives with key results': fill(
        index =>
            `1. **Objective ${index}: sail on time**\n   1. KR: cut delays to ${index}% => ${index + 1}% ✅\n   1. KR: hire ${index} pilots\n`,
        okrs
    ),
    'key results in one objective': fill(index => `   1. KR: cut delays to ${index}% => met\n`, inObjective),
    'key results without labels': fill(index => `   1. cut delays to ${index}%\n`, inObjective),
    'nested labelled key results': fill(
        index => `${'  '.repeat(index % 40)}- KR: cut delays to ${index}%\n`,
        `${okrs}## Objective: sail\n\n`
    ),
    'loose list items': fill(index => `- item ${index}\n\n  and more of it\n\n`, okrs),
    'quoted paragraphs': fill(index => `> paragraph ${index}\n>\n`),
    'links in one key result': fill(
        index => `[crossing ${index}](https://ferries.example/${index}) `,
        `${inObjective}   1. KR: `
    ),
    'emphasis in one key result': fill(index => `**crossing** _${index}_ `, `${inObjective}   1. KR: `),
    'reference definitions': halves(
        fill(index => `[crossing ${index}] `, '# Ferries\n\n'),
        fill(index => `\n[crossing ${index}]: https://ferries.example/${index}`, '\n')
    ),
    'headings of all levels': fill(index => `${'#'.repeat((index % 6) + 1)} Objective ${index}: sail on time\n\n`),
    'the same heading': repeat('## Objectives\n\n', okrs),
    'underlined headings': fill(index => `Crossing ${index}\n---\n\n`),
    'a giant heading': repeat('Q2 FY24 ', '# '),
    'a heading of full stops': repeat('.', '# OKRs '),
    'a heading of dashes': repeat('a-', '# OKRs '),
    'team headings': fill(index => `## Crew ${index} team\n\n1. Objective: sail\n   1. KR: be on time\n\n`, okrs),
    'labels after hard breaks': fill(index => `OBJECTIVE: sail ${index}\\\nKR: be on time  \n`, okrs),
    'paragraph lines': fill(index => `KR: sail ${index} times\n`, `${okrs}OBJECTIVE: sail\n`),
    'labelled paragraphs': fill(
        index => `OBJECTIVE: sail ${index}\n\nKR: be on time\n\nResult: ${index}% met\n\n`,
        okrs
    ),
    'arrows in one key result': repeat('=> 1 ', `${inObjective}   1. KR: sail `),
    'figures in one result': fill(index => `${index}% `, `${inObjective}   1. KR: sail 10 times => `),
    'figures in one text': fill(index => `${index} days, `, `${inObjective}   1. KR: sail `),
    'placeholders in one text': repeat('[$N](https://ferries.example/n) ', `${inObjective}   1. KR: sail `),
    ...Object.fromEntries(
        [
            'from 1 to 2 ',
            '8, down from 19, ',
            '(was ',
            'compared to 3 ',
            'no boats ',
            'no more than 3 ',
            'reduce by 10% ',
            '1h 20m ',
            'one of two ',
            '+1-1 ',
            'target: 3 ',
            'done, ',
            'hire 3 pilots, Ida joined in May. ',
            'the rest will be done '
        ].map(words => [`“${words.trim()}” over and over`, overAndOver(words)])
    ),
    'status emoji': repeat('✅❌🟡', `${inObjective}   1. KR: sail `),
    'status words': repeat('on track at risk missed done ', `${inObjective}   1. KR: sail => `),
    'joint effort links': fill(
        index => `[crew ${index}](../crew-${index}.md), `,
        `${okrs}1. **Objective: sail** (joint effort with `
    ),
    owners: fill(index => `(@pilot${index}) `, `${inObjective}   1. KR: sail `),
    parentheses: halves(repeat('(', `${inObjective}   1. KR: sail `), repeat(')')),
    'unclosed parentheses': repeat('(', `${inObjective}   1. KR: sail `),
    colons: repeat('Objective: ', `${okrs}1. `),
    'dashes in a key result': repeat('a - ', `${inObjective}   1. KR: sail - `),
    digits: repeat('7', `${inObjective}   1. KR: sail `),
    'digit groups': repeat('7,', `${inObjective}   1. KR: sail `),
    'quarters in one line': fill(index => `FY${(index % 20) + 20}-Q${(index % 4) + 1} `, '# Ferries\n\n'),
    'quarters in one heading': fill(index => `FY${(index % 20) + 20}-Q${(index % 4) + 1} `, '# OKRs '),
    'fiscal year statements': repeat('Our fiscal year 2024 runs from 2023-02-01 to 2024-01-31. ', okrs),
    'moved notes': fill(index => `   1. KR: sail ${index} (Moved into FY25Q1)\n`, inObjective),
    'goals with passages': fill(
        index =>
            `### ${index + 1}. Sail on time ${index}\n\n**Problem:** late.\n\n**How we will measure success:** minutes.\n\n`,
        '# Ferry goals\n\n## Goals for FY24\n\n'
    ),
    'roadmap rows': fill(
        index => `| Night ferry ${index} | @pilot | Sail on time | FY24-Q${(index % 4) + 1} |\n`,
        '# Roadmap\n\n| Feature | Owner | Goal area | Quarter |\n| --- | --- | --- | --- |\n'
    ),
    'key result rows': fill(
        index => `| Sail ${index} times | ${index}% | On track |\n`,
        `${okrs}| Key result | Result | Status |\n| --- | --- | --- |\n`
    ),
    'objective rows': fill(
        index => `| Objective ${index >> 2} | Sail ${index} times | On track |\n`,
        `${okrs}| Objective | Key result | Status |\n| --- | --- | --- |\n`
    ),
    'table columns': halves(
        repeat('| Q1 ', '# Roadmap\n\n'),
        fill(() => '| --- ', '|\n')
    ),
    'cells in one row': repeat('| a ', '# Roadmap\n\n| Feature | Quarter |\n| --- | --- |\n'),
    'empty cells in one row': repeat('|', '# Roadmap\n\n| Feature | Quarter |\n| --- | --- |\n'),
    'quarter columns': fill(
        index => `| Night ferry ${index} | Day ferry | | Dawn ferry |\n`,
        '# Roadmap FY24\n\n| Q1 | Q2 | Q3 | Q4 |\n| --- | --- | --- | --- |\n'
    ),
    'small tables': fill(
        index => `## Crew ${index}\n\n| Feature | Quarter |\n| --- | --- |\n| Ferry ${index} | Q1 |\n\n`,
        '# Roadmap\n\n'
    ),
    'html list in a cell': repeat('<li>sail</li>', `${okrs}| Objective | Key results |\n| --- | --- |\n| Sail | <ul>`),
    'br in a cell': repeat('KR: sail<br>', `${okrs}| Objective | Key results |\n| --- | --- |\n| Sail | `),
    'closed front matter': characters => `${fill(index => `crossing${index}: noon\n`, '---\n')(characters - 8)}---\n\n`,
    'emoji and astral letters': repeat('🛳️𝒜', `${inObjective}   1. KR: sail `),
    'combining marks': repeat('\u0301', `${inObjective}   1. KR: saile`)
}
