import type { Status } from '../../model/status'

/**
 * What words say of a key result. `partial`: some of it; `activity`: something was done, which is the whole only where
 * no figure was promised; `verdict`: a judgement that stands for itself.
 */
export interface StatusWords {
    readonly status: Status
    readonly weight: 'verdict' | 'activity' | 'partial'
    readonly words: () => RegExp
    /** the promises beside which the words mean this; absent: all */
    readonly promise?: RegExp
}

const hiring =
    /\b(?:hir(?:e|ing)|recruit|fill|onboard|add|find (?:a|an|some\p{L}+)|headcount|roles?|positions?|team grows)\b/iu

/**
 * Any of these as whole words. Lines are joined, so that a long list may be written on several. Made when it is first asked for:
 * an extension that starts has no page to read yet.
 */
function word(alternatives: string): () => RegExp {
    let form: RegExp | undefined
    return () =>
        (form ??= new RegExp(
            String.raw`(?<![\p{L}\p{N}-])(?:${alternatives.replace(/\n\s*/g, '')})(?![\p{L}\p{N}])`,
            'u'
        ))
}

/**
 * Words by meaning, tried from the top on each clause: what negates stands before what it negates. Lower case, straight
 * apostrophes.
 */
export const vocabulary: readonly StatusWords[] = [
    {
        status: 'unknown',
        weight: 'verdict',
        words: word(String.raw`
            no (?:data|figures?|numbers?|baseline)(?: yet)?|not (?:yet )?(?:measured|graded|scored)|
            (?:could|can) not be (?:measured|graded)
        `)
    },
    { status: 'unknown', weight: 'verdict', words: () => /^\[?(?:redacted|confidential|private|n\/a|tb[ac])\]?$/u },
    { status: 'on-track', weight: 'verdict', words: () => /^green$/u },
    { status: 'at-risk', weight: 'verdict', words: () => /^(?:amber|yellow|red)$/u },
    {
        status: 'at-risk',
        weight: 'verdict',
        words: word(String.raw`
            needs attention|(?:is|are|running|weeks?|days?|months?) (?:too )?late|late by|at stake|in danger|
            in jeopardy|overdue|not on track|isn't on track|off[- ]track|at risk|behind (?:plan|schedule)|
            falling behind|(?<!no longer )blocked|slipp(?:ed|ing)|delayed(?! (?:to|until))|stalled
        `)
    },
    {
        status: 'dropped',
        weight: 'verdict',
        words: word(String.raw`
            de-?prioriti[sz]ed|cancell?ed|de-?scoped|dropped(?! (?:by |to |from )?[~≈]?\d)|abandoned|parked|
            paused|on hold|discontinued|superseded|(?:removed from|out of) scope|in favou?r of|
            decided (?:against|not to)|cut from (?:the )?(?:scope|plan|release)|not going ahead|
            (?:won't|will not) (?:do|pursue|build)|obsolete|(?:given|gave) (?:\S+ )?up|withdrawn|shelved|
            scrapped|thrown out|called off|axed|killed|on ice|
            stopped (?:this|it|work|the (?:work|pilot|project|effort|experiment|trial))|
            no longer (?:planned|a priority|pursued|needed|relevant|necessary)|^replaced by|^stopped$|
            ^not this (?:year|quarter)
        `)
    },
    {
        status: 'on-track',
        weight: 'verdict',
        words: word(String.raw`
            on[- ]track|on schedule|on course|ahead of (?:plan|schedule)|
            (?:will|to) (?:happen|ship|launch|finish|complete|be (?:done|finished|completed|released)) (?:by|in|before|next|this)|
            expected to (?:ship|land|finish|complete)|expect (?:\S+ ){1,4}?(?:by|before)|
            will be \p{L}+(?:ed|ne|nt|pt|en) (?:\S+ ){0,2}?(?:by|before|this|next)
        `)
    },
    {
        status: 'in-progress',
        weight: 'partial',
        words: word(String.raw`
            not all|not every|
            the (?:rest|others?) (?:\S+ ){0,2}?(?:with|at|to|in|is|are|will|follows?|happened|wait)|
            (?:one|two|three|four|five|six|\d+) more (?:with|in|at|to|are)|to follow|everything (?:except|but)|
            (?:about|roughly|nearly|almost) (?:a|one|two) (?:third|half|quarter)s?|partly|partially|only some|
            some of|most of|(?<!second )half (?:of (?:the|them|all|our)|done|finished|way)|
            first \p{L}+(?: \p{L}+)? (?:is|are|was|were|went|has|have) (?:live|out|\p{L}+(?:ed|ne|nt))|
            down to (?:two|three|four|five)|rest (?:in(?! peace)|by|next|of|is|are)|some progress|to date|
            (?:\d|one|two|three|four|five|still|left) to go|halfway|mostly|almost|nearly|incomplete|unfinished
        `)
    },
    {
        status: 'not-done',
        weight: 'verdict',
        words: word(String.raw`
            (?:not|never|hasn't|haven't|isn't|wasn't|aren't|weren't|didn't|cannot|can't)(?: \S+){0,2}? (?:yet|able|\p{L}+(?:ed|ne|nt|pt)|start|begin|built|held|met|set|ready|available)|
            not[- ]started|not yet|no(?: \S+){1,4}? (?:yet|so far)|
            no (?:progress|trend|improvement|change|movement|success)|unchanged|
            still (?:off|at|used|in use|on the)|no \p{L}+ (?:has|have)|
            (?:did not|didn't|could not|couldn't|unable to|failed to) (?!need|have)\p{L}+|
            (?:has|have|is|are|does|do|did|was|were) not$|\p{L}+n't$|
            (?:did|has|have|does) not (?:move|change|budge|improve)|ran out of|fell short|short of|only managed|
            stopped at|never got|not good enough|offer declined|declined|lost|got nowhere|nobody(?! is left)|
            no one|none|nothing|missed|carried over|delayed (?:to|until)|below target|postponed|deferred|rejected|
            (?:moved|pushed) (?:out |back )?(?:in)?to|still (?:open|hidden|missing|pending|unavailable|to do)|
            unavailable|failed
        `)
    },
    {
        status: 'done',
        weight: 'verdict',
        words: word(String.raw`
            (?!one|two|three|four|five|six|seven|eight|nine|ten|has|have|had|was|were|we|search)\p{L}+ (?:started|starts|joined|joins|signed|accepted)(?= (?:in|on|as|last|this)|$)|
            ^(?:starts|joins)(?= (?:in|on|next))
        `),
        promise: hiring
    },
    { status: 'in-progress', weight: 'activity', words: () => /^(?:beta|alpha|prototype|pilot|poc) (?!planned)\S/u },
    {
        status: 'in-progress',
        weight: 'partial',
        words: word(String.raw`
            in[- ]progress|(?<!(?:is|are|and) )running$|(?:tests?|trials?|pilots?|process|negotiations?|reviews?|audits?|experiments?) (?:is|are) running|waits? for|starts (?:in|on|next)|is with (?:the|our|their|legal)|
            in (?:development|certification|the works|implementation|discussions?|negotiations?|procurement|planning|preparation|talks|flight)|
            outstanding|working through|coding|under (?:construction|development|negotiation)|
            (?:positions?|roles?|seats?) (?:is|are) (?:still )?open|
            more (?:\S+ ){0,3}?(?:next|planned|scheduled)|offers? (?:is|are) out|
            (?:arrives?|follows?|comes?|coming) (?:in|next|on|soon)|interviewing|drafting|kick-?off (?:was|is)|
            on-?going|under ?way|wip|started|starting|begun|began|draft(?:ed|s)?|currently|working on|
            need(?:ed|s)?|missing|remains?|remaining|preliminary|limited|so far|continues|continuing|pending|
            still|in (?:review|beta|testing|pilot)|under review|piloting|await(?:s|ing)|waiting
        `)
    },
    {
        status: 'unknown',
        weight: 'partial',
        words: word(String.raw`
            (?:to|should|would|could|might|must) be \p{L}+(?:ed|ne|nt|pt)|
            (?:if|until|once|unless|when) (?:\S+ ){0,4}?\p{L}+(?:ed|ne|nt|pt)
        `)
    },
    { status: 'in-progress', weight: 'partial', words: word(String.raw`being \p{L}+(?:ed|ne|nt|pt)`) },
    {
        status: 'done',
        weight: 'verdict',
        words: word(String.raw`
            done|completed?|finished|accomplished|achieved|exceeded|shipped|released|launched|delivered|
            implemented|adopted|established|available|yes|reached|met|hired|merged|live|passed|won|
            operational|in use|in production|in force|up and running|rolled out|gone|generally available|ga|
            the default|default for|smoothly
        `)
    },
    {
        status: 'unknown',
        weight: 'partial',
        words: word(String.raw`estimated?|planned|scheduled|(?<!than |as )expect(?:ed)?|eta|tbd|unknown`)
    },
    {
        status: 'done',
        weight: 'activity',
        words: word(String.raw`
            (?!hundred|declined|dreaded|blocked|shelved|stopped|failed|missed|lost|delayed|overshot|averaged|scored|turned out|searched|restarted|talked|tried|planned|wanted|needed|expected|hoped)\p{L}+[^e]ed|
            agreed|joined|now|went with|built|wrote|written|ran|run|held|in place|made|set up|sent|gave
        `)
    },
    { status: 'done', weight: 'activity', words: () => /^(?:all|every|each) [\p{L}\p{N}]/u },
    { status: 'not-done', weight: 'verdict', words: word(String.raw`no(?! longer)`) }
]

/** What an emoji says where no word does. */
export const emojiVocabulary: readonly { readonly status: Status; readonly emoji: RegExp }[] = [
    { status: 'done', emoji: /[✅🚀👍🎉]|✔️?|☑️?|:(?:white_check_mark|heavy_check_mark|rocket):/u },
    { status: 'on-track', emoji: /🟢|:(?:large_)?green_circle:/u },
    { status: 'in-progress', emoji: /[🔄⏳🚧🏗]|:(?:arrows_counterclockwise|hourglass[a-z_]*|construction[a-z_]*):/u },
    {
        status: 'at-risk',
        emoji: /[🟡🟠🔴😬🛑⛔]|⚠️?|:(?:(?:large_)?(?:yellow|orange|red)_circle|warning|no_entry|octagonal_sign):/u
    },
    { status: 'dropped', emoji: /☠️?|🧊/u },
    { status: 'not-done', emoji: /[🚫❌⚪]|:(?:x|no_entry_sign):/u }
]
