/**
 * The words that give a plan's title its shape. Closed lists of what planning pages are written with: enough to find
 * the thing a title is about, without knowing grammar.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What a title starts with when it says what to do: “Complete extensions marketplace redesign”. */
export const leadingVerbs = words(`
    accelerate achieve add adopt align allow automate become begin boost bring build buy centralise centralize clarify close
    complete consolidate continue create cut decide decrease define deliver deploy deprecate develop document double
    drive educate eliminate enable encourage ensure establish evaluate execute expand explore extend finalise finalize
    finish fix focus gain generate get give grow guarantee help hire identify implement improve increase integrate
    introduce invest investigate keep kick launch lead learn let lower maintain make manage maximise maximize measure
    migrate minimise minimize modernise modernize move offer onboard open optimise optimize own polish prepare prevent
    promote prototype prove provide publish raise reach redesign reduce refactor refine refresh remove replace research
    resolve retire revamp rewrite roll run scale secure set setup ship show simplify solve speed stabilise stabilize
    standardise standardize start stop streamline strengthen support sustain switch train transition turn understand
    unify unlock update upgrade use validate verify work write
`)

/** What things let others do; what follows is a sentence of its own: “Help merchants sell abroad”. */
export const causativeVerbs = words('allow empower enable encourage get give help let')

/** What several things do: “all station kiosks accept tickets”. Many are nouns elsewhere. */
export const pluralVerbs = words(`
    abandon accept agree appear apply arrive belong carry come connect contain cover depend expect expire explain fall feel follow
    hear join last like load lose love need notice pass pay prefer print protect react receive recover reject rely respond
    save sell send show speak stay store sync trust wait want work
`)

/** What doing it is called: who migrates the head-end works on the head-end migration. */
export const deeds: ReadonlyMap<string, string> = new Map([
    ['adopt', 'adoption'],
    ['automate', 'automation'],
    ['consolidate', 'consolidation'],
    ['deprecate', 'deprecation'],
    ['expand', 'expansion'],
    ['integrate', 'integration'],
    ['launch', 'launch'],
    ['localise', 'localisation'],
    ['localize', 'localization'],
    ['migrate', 'migration'],
    ['modernise', 'modernisation'],
    ['modernize', 'modernization'],
    ['optimise', 'optimisation'],
    ['optimize', 'optimization'],
    ['redesign', 'redesign'],
    ['reduce', 'reduction'],
    ['refactor', 'refactoring'],
    ['remove', 'removal'],
    ['replace', 'replacement'],
    ['retire', 'retirement'],
    ['rewrite', 'rewrite'],
    ['roll', 'rollout'],
    ['unify', 'unification'],
    ['upgrade', 'upgrade'],
    ['validate', 'validation']
])

/** What joins a thing to what it is for, of, or done with: “waitlist for sold-out trains” is a train waitlist. */
export const joiningWords = words('by for of via')

/** What a sentence's verb looks like after its subject; forms that are common nouns as well (“changes”) are not here. */
export const finiteVerbs = words(`
    is are was were be been being has have had does do did can could will would shall should may might must
    achieves adds allows automates becomes brings builds closes completes creates decreases defines delivers drives
    eliminates enables ensures exceeds exists expands extends fails falls gets gives goes grows handles helps holds
    identifies implements improves includes increases integrates introduces keeps knows lets lives maintains makes
    manages meets migrates needs operates owns performs prevents provides raises reaches reduces remains
    removes replaces requires resolves runs satisfies scales serves ships shows simplifies solves starts stays
    supports takes understands unlocks wants works
`)

/** Words that end a noun phrase or stand before one without being part of it. */
export const smallWords = words(`
    a an the this that these those all any both each either every few many more most much no none several some such
    our their your his her its my we they you it he she i us them who what which whose
    and or nor but so yet as at by for from in into of off on onto out over per than through to towards under until up
    upon via vs with within without across after against along among around before behind below between beyond during
    about above not only also too very again always never now then there here how when where why if because while
    easy easier faster better best good great simple simpler possible available ready able clear
    one two three four five six seven eight nine ten
`)

/** Adjectives that say nothing about the thing they stand before. */
export const fillers = words(`
    active additional basic consistent current customer-driven dedicated early existing final first full further general
    high-quality improved initial internal key last latest long-term low major minor new next old other overall own
    proper remaining seamless second short-term solid strong successful third various world-class
`)

/** What is done to a thing: “extensions marketplace redesign” is about the extensions marketplace. */
export const actionNouns = words(`
    adoption beta cleanup enhancement enhancements improvement improvements launch migration modernisation modernization
    mvp overhaul pilot poc redesign refactor refactoring relaunch revamp rewrite rollout tuning upgrade
`)

/** Words that name no particular thing; a phrase of nothing else is not an alias. */
export const genericWords = words(`
    access account adoption area business change channel code company content cost customer data day deal deployment
    design dev developer development doc documentation employee engagement engineer engineering experience feedback
    feature function goal growth health impact improvement infrastructure issue lead level management manager marketing
    metric model month number operation organization organisation performance plan planning platform practice priority
    process product production productivity program project quality quarter rate relationship release reliability report
    requirement resource result retention revenue role sale satisfaction security service speed stability stakeholder
    standard status step story strategy success system team teammate technology test testing thing time tool tooling user
    usage value version visibility week work workflow year world
    api app application client core dashboard editor email error page search server setting site ui web
    first second new next critical technical internal external open great efficient effective top
`)

/** Everyday words that are features' names as well; alone they mean nothing particular. */
export const everydayWords = words(`
    analytics api app application backend brand build campaign client cloud code communication content core customer
    dashboard data delivery design developer distribution doc documentation editor education engineering enterprise
    extensibility extension finance frontend graph growth hiring home infrastructure insight integration it legal
    marketing mobile monitoring navigation notification onboarding operation page payment people performance permission
    platform pricing product project quality recruiting release report research sale search security server service
    setting source strategy support talent test testing tool training ui user web
`)

/** Acronyms that every page knows; no one objective is meant by them. */
export const everydayAcronyms = words(`
    ai api arr ca cd ceo cfo ci cio cms coo crm cs css cto faq gdpr hr html http https iarr it json kpi ml mql mvp nda nps okr pdf pm po pr qa readme rest
    roi saas sdk sla sdr slo sql sso tbd todo toml ui url usa ux vp vpat xml yaml
`)

/** What companies call their departments; put together they are still a phrase, not a name: “sales and marketing”. */
export const departmentWords = words(`
    and api code data design doc engineering finance hiring legal marketing product research sale search security support web
`)

/** What a sentence starts with before a team's name, capitals or not: “Ask Web team”. */
export const callingWords = words('ask bother call contact dear email hello hi join meet message notify ping see tell')
