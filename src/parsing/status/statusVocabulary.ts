import type { Status } from '../../model/status'

/**
 * What words say of a key result. `partial`: some of it; `activity`: something was done, which is the whole only where
 * no figure was promised; `verdict`: a judgement that stands for itself.
 */
export interface StatusWords {
    readonly status: Status
    readonly weight: 'verdict' | 'activity' | 'partial'
    readonly words: RegExp
}

const word = (alternatives: string): RegExp =>
    new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${alternatives})(?![\p{L}\p{N}])`, 'u')

/**
 * Words by meaning, tried from the top on each clause: what negates stands before what it negates. Lower case, straight
 * apostrophes.
 */
export const vocabulary: readonly StatusWords[] = [
    { status: 'unknown', weight: 'verdict', words: word('no (?:data|figures?|numbers?|baseline)(?: yet)?|not (?:yet )?(?:measured|graded|scored)|(?:could|can) not be (?:measured|graded)') },
    { status: 'on-track', weight: 'verdict', words: /^green$/u },
    { status: 'at-risk', weight: 'verdict', words: /^(?:amber|yellow|red)$/u },
    { status: 'at-risk', weight: 'verdict', words: word("needs attention|(?:is|are|running|weeks?|days?|months?) (?:too )?late|late by|at stake|in danger|in jeopardy|overdue|not on track|isn't on track|off[- ]track|at risk|behind (?:plan|schedule)|falling behind|(?<!no longer )blocked|slipp(?:ed|ing)|delayed|stalled") },
    { status: 'dropped', weight: 'verdict', words: word('de-?prioriti[sz]ed|cancell?ed|de-?scoped|dropped|abandoned|parked|paused|on hold|discontinued|superseded|(?:removed from|out of) scope|in favou?r of|decided against|(?:given|gave) (?:\\S+ )?up|withdrawn|shelved|scrapped|thrown out|called off|axed|killed|on ice|stopped (?:this|it|work|the work)|no longer (?:planned|a priority|pursued|needed)') },
    { status: 'on-track', weight: 'verdict', words: word("on[- ]track|on schedule|on course|ahead of (?:plan|schedule)|(?:will|to) (?:happen|ship|launch|finish|complete|be (?:done|finished|completed|released)) (?:by|in|before|next|this)|expected to (?:ship|land|finish|complete)") },
    { status: 'in-progress', weight: 'partial', words: word('not all|not every|the (?:rest|others?) (?:\\S+ ){0,2}?(?:with|at|to|in|is|are|will|follows?|happened|wait)|(?:one|two|three|four|five|six|\\d+) more (?:with|in|at|to|are)|to follow|everything (?:except|but)|(?:about|roughly|nearly|almost) (?:a|one|two) (?:third|half|quarter)s?|partly|partially|only some|some of|most of|half (?:of|done|finished|way)|halfway|mostly|almost|nearly|incomplete|unfinished') },
    { status: 'not-done', weight: 'verdict', words: word("(?:not|never|hasn't|haven't|isn't|wasn't|aren't|weren't|didn't|cannot|can't)(?: \\S+){0,2}? (?:yet|able|\\p{L}+(?:ed|ne|nt|pt)|start|begin|built|held|met|set|ready|available)|not[- ]started|not yet|no(?: \\S+){1,4}? yet|no progress|no trend|(?:did|has|have|does) not (?:move|change|budge|improve)|ran out of|fell short|short of|only managed|stopped at|never got|not good enough|offer declined|declined|lost|got nowhere|nobody(?! is left)|no one|none|nothing|missed|carried over|postponed|deferred|rejected|(?:moved|pushed) (?:out |back )?(?:in)?to|still (?:open|hidden|missing|pending|unavailable|to do)|unavailable|failed") },
    { status: 'in-progress', weight: 'partial', words: word('in[- ]progress|drafting|kick-?off (?:was|is)|on-?going|under ?way|wip|started|starting|begun|began|draft(?:ed|s)?|currently|working on|need(?:ed|s)?|missing|remains?|remaining|preliminary|limited|so far|continues|continuing|pending|still|in (?:review|beta|testing|pilot)|under review|piloting|await(?:s|ing)|waiting') },
    { status: 'unknown', weight: 'partial', words: word('(?:to|should|would|could|might|must) be \\p{L}+(?:ed|ne|nt|pt)|(?:if|until|once|unless|when) (?:\\S+ ){0,4}?\\p{L}+(?:ed|ne|nt|pt)') },
    { status: 'in-progress', weight: 'partial', words: word('being \\p{L}+(?:ed|ne|nt|pt)') },
    { status: 'done', weight: 'verdict', words: word('done|completed?|finished|accomplished|achieved|exceeded|shipped|released|launched|delivered|implemented|adopted|established|available|yes|reached|met|hired|merged|live') },
    { status: 'unknown', weight: 'partial', words: word('estimated?|planned|scheduled|expect(?:ed)?|eta|tbd|unknown') },
    { status: 'done', weight: 'activity', words: word('(?!hundred|declined|dreaded|blocked|shelved|stopped|failed|missed|lost|delayed|overshot|averaged|scored|turned out|searched|restarted|talked|tried|planned|wanted|needed|expected|hoped)\\p{L}+[^e]ed|agreed|built|wrote|written|ran|run|held|in place|made|set up|sent|gave') },
    { status: 'not-done', weight: 'verdict', words: word('no(?! longer)') }
] // prettier-ignore

/** What an emoji says where no word does. */
export const emojiVocabulary: readonly { readonly status: Status; readonly emoji: RegExp }[] = [
    { status: 'done', emoji: /[✅🚀]|✔️?|☑️?|:(?:white_check_mark|heavy_check_mark|rocket):/u },
    { status: 'on-track', emoji: /🟢|:(?:large_)?green_circle:/u },
    { status: 'in-progress', emoji: /[🔄⏳🚧🏗]|:(?:arrows_counterclockwise|hourglass[a-z_]*|construction[a-z_]*):/u },
    {
        status: 'at-risk',
        emoji: /[🟡🟠🔴😬🛑⛔]|⚠️?|:(?:(?:large_)?(?:yellow|orange|red)_circle|warning|no_entry|octagonal_sign):/u
    },
    { status: 'dropped', emoji: /☠️?|🧊/u },
    { status: 'not-done', emoji: /[🚫❌⚪]|:(?:x|no_entry_sign):/u }
]
