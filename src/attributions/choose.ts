/** The learned choices of this stage: which cue sites are attributions, whose they are and what they say, each a sum of weights. */
import { patientOf, surfaceSubject } from '../match/roles.js'
import { kid, type Range, wordAt } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import { acceptSigns } from './accept-signs.js'
import { chooseContent } from './choose-content.js'
import { contentRanges, headWithin, sameExtent } from './content-words.js'
import { extentOptions } from './cue-extent.js'
import { type CueLook, cueSigns, glanceSigns, lookAt } from './cue-signs.js'
import { isDeed, leastOfDeed } from './deeds.js'
import type { Ground } from './ground.js'
import type { Prepared } from './prepare.js'
import { sayingQuoted } from './quoter.js'
import { type ReaderNotes, readAround } from './reader.js'
import { withJoined } from './said-further.js'
import { sourceOptions } from './source-options.js'
import { phraseOptions } from './source-phrase.js'
import type { Take } from './take.js'
import { isUnsaid } from './unsaid.js'
import { chances, greatest, sureness, type Telling, weigh } from './weigh.js'

/** Sums of a first glance below this are not looked at again: hardly an annotated cue lies under it. */
export const GLANCE = -3

/** The same once the reader has seen the site in its paragraph. */
const FIRST_LOOK = -2.3

/** Chance from which it is an attribution: where F1 of whole attributions was best on reports kept out of the training. */
const ACCEPT = 0.36

/** The same, by source and content alone, for what its form makes an attribution whatever the training reports marked. */
const ACCEPT_PLAIN = 0.5

/** A verb no lexicon has is a cue only with something said beside it. */
export const isWorthWeighing = ({ site, frame }: CueLook): boolean =>
  site.kind !== 'unlisted' || /^(?:quote|ccomp|xcomp|object|preposition)/.test(frame)

/** What was chosen for a cue, with what it was chosen by. */
export interface Choice {
  readonly take: Take
  readonly cue: Range
  /** The source phrase, or null where nobody is named. */
  readonly source: Range | null
  /** How likely all of it is right: that the cue is one, that the source and the content are its own. */
  readonly chance: number
  readonly signs: Telling
  /** What the reader added to the sum of the cue's signs. */
  readonly context: number
}

/** What all choices of a report share. */
interface Scene {
  readonly ground: Ground
  readonly notes: ReaderNotes
  /** Whether a word is known to head somebody who can speak. */
  readonly speaks: (head: number) => boolean
}

/** The attributions among the cue sites, in the order of the sites; `speaks` as in Scene. */
export function choose({ sites, ground, takes }: Prepared, speaks: Scene['speaks']): Choice[] {
  const seen = sites
    .map((site) => lookAt(ground, site, takes.get(site.head)))
    .filter(isWorthWeighing)
    .map((look) => ({ look, glance: weigh('glance', glanceSigns(ground, look)) }))
    .filter(({ look, glance }) => look.site.kind === 'adverb' || glance >= GLANCE)
  const notes = readAround(
    ground,
    seen.map(({ look }) => look.site.head),
  )
  const scene = { ground, notes, speaks }
  const found: Choice[] = []
  seen.forEach(({ look, glance }, site) => {
    const hopeless = notes.trust.first * glance + notes.first(site) < FIRST_LOOK
    const choice =
      look.site.kind === 'adverb'
        ? reportedAdverb(ground, look)
        : hopeless && !isInnerLink(ground, look) && !isDenial(ground, look)
          ? null
          : chooseAt(scene, look, site)
    if (choice) found.push(choice)
  })
  return found
}

/** "Reportedly" is too rare in the training reports to be weighed; the rule's word stands. */
function reportedAdverb(ground: Ground, look: CueLook): Choice | null {
  const signs = cueSigns(ground, look)
  const { take, cue } = look
  return take ? { take, cue, source: null, chance: sureness(weigh('cue', signs)), signs, context: 0 } : null
}

function chooseAt({ ground, notes, speaks }: Scene, look: CueLook, site: number): Choice | null {
  if (isOtherSense(ground, look)) return null
  const source = chooseSource(ground, look, notes, site)
  if (isOwnVoice(ground, source.head) || isUnsaid(ground, look, source.head)) return null
  const chosen = chooseContent(ground, look, source.range, notes, site)
  if (!chosen) return null
  const content = {
    ...chosen,
    extent: saidBefore(ground.doc, look, chosen.extent) ?? toMainVerb(ground.doc, look, chosen.extent),
  }
  if (isRelative(ground, look, source, content.extent)) return null
  const weighed = { look, source: source.head, content: content.extent, speaks }
  if (isDeed(ground, weighed)) return null
  const own = cueSigns(ground, look)
  const rest = acceptSigns(ground, look, {
    source: source.bySigns,
    sourceLead: source.lead,
    content: content.bySigns,
    contentLead: content.lead,
  })
  const signs: Telling = (sign) => {
    own(sign)
    rest(sign)
  }
  const context = notes.cue(site)
  const parts = source.chance * content.chance
  const heading = isHeadlineColon(ground, look) && source.head < look.site.head && speaks(source.head)
  const plain = source.head >= 0 && (isInnerLink(ground, look) || heading || isDenial(ground, look))
  const chance = plain ? parts : sureness(notes.trust.cue * weigh('cue', signs) + context) * parts
  if (chance < (plain ? ACCEPT_PLAIN : Math.max(ACCEPT, leastOfDeed(ground, weighed)))) return null
  const extent = withJoined(ground, look, source.range, afterSaying(ground.doc, look, content.extent))
  const take = takeFrom(ground, look, source, extent)
  if (take.content.length === 0) return null
  const cue = chooseCue(ground, look, source.range, extent)
  return { take, cue, source: source.range, chance, signs, context }
}

/** "Half of the territory it claimed in 2014": without a mark between, the pronoun opens a clause on the noun, and nothing is said. */
const isRelative = ({ doc }: Ground, { site, cue }: CueLook, { head }: ChosenSource, [, end]: Range): boolean =>
  site.kind === 'verb' &&
  head === end &&
  end <= cue[0] &&
  wordAt(doc, head).upos === 'PRON' &&
  doc.tokens[cue[1]]?.upos !== 'PUNCT' &&
  wordAt(doc, end - 1).upos !== 'PUNCT'

/** "The sultan ruled the country", "they observed the ceremony": with a mere object such verbs say nothing. */
const isOtherSense = ({ doc }: Ground, { site, frame }: CueLook): boolean => {
  const { entry, kind, head } = site
  if (kind !== 'verb' || frame !== 'object' || entry.words.length > 1 || entry.frames.size === 0) return false
  const object = patientOf(doc, head)
  const clause = doc.tokens[head + 1]?.lemma === 'that' || (object >= 0 && wordAt(doc, object).lemma === 'that')
  return !clause && ![...entry.frames].some((taken) => TAKES_OBJECT.has(taken))
}

const TAKES_OBJECT = new Set(['np', 'obj', 'obj+inf', 'obj+that', 'of'])

/**
 * "The agency reported that officials said ...": the inner cue of a source chain. The annotators of the training reports seldom marked
 * it, so what was learned from them speaks against it; but without it the chain would end at the agency.
 */
const isInnerLink = ({ doc, cueAt }: Ground, { site, rule }: CueLook): boolean => {
  const { rel, head } = wordAt(doc, site.head)
  return rule === 'that-clause' && rel === 'ccomp' && cueAt[head] === 1 && (site.entry.share ?? 0) >= 0.6
}

/** "According to the agency, Vesk denied carrying out the raid": a denied deed is somebody's word wherever it stands. */
const isDenial = ({ doc }: Ground, { site, frame }: CueLook): boolean =>
  site.kind === 'verb' && site.entry.class === 'deny' && frame === 'xcomp VBG' && surfaceSubject(doc, site.head) >= 0

/** "Minister: no deal yet": in a headline the colon says who speaks, when somebody who can speak stands before it. */
const isHeadlineColon = ({ doc }: Ground, { site }: CueLook): boolean =>
  site.kind === 'colon' && doc.sentences[wordAt(doc, site.head).sentence]?.kind === 'headline'

/** Who is quoted, and the word for his saying. */
interface Quoted {
  readonly speaker: number
  readonly saying: number
}

/** "The general was quoted as saying", "the agency quoted the general as saying": he speaks; null for other cues. */
function quotedBy(doc: ParsedDocument, { site, passive }: CueLook): Quoted | null {
  const saying = sayingQuoted(doc, site.head)
  if (saying < 0) return null
  const speaker = passive ? surfaceSubject(doc, site.head) : kid(doc, site.head, 'obj')
  return speaker < 0 ? null : { speaker, saying }
}

/** What was said, without who is quoted "as saying" it. */
function afterSaying(doc: ParsedDocument, look: CueLook, [first, last]: Range): Range {
  const quoted = quotedBy(doc, look)
  return quoted !== null && first <= quoted.saying && quoted.saying + 1 < last
    ? [quoted.saying + 1, last]
    : [first, last]
}

/** "The town was shelled, state media quoted the general as saying": with nothing behind the saying, what was said stands before. */
function saidBefore(doc: ParsedDocument, look: CueLook, [, end]: Range): Range | null {
  const quoted = quotedBy(doc, look)
  const sentence = doc.sentences[wordAt(doc, look.site.head).sentence]
  if (quoted === null || !sentence || end <= look.cue[0] || wordAt(doc, quoted.saying).lemma !== 'say') return null
  for (let i = quoted.saying + 1; i < sentence.last; i++)
    if (['VERB', 'AUX', 'SCONJ'].includes(wordAt(doc, i).upos) || isOpening(wordAt(doc, i).text)) return null
  let mark = Math.min(look.site.head, quoted.speaker)
  while (mark > sentence.first && wordAt(doc, mark).text !== ',') mark--
  const last = wordAt(doc, mark - 1).text === '"' || wordAt(doc, mark - 1).text === '”' ? mark - 1 : mark
  return last - sentence.first < SHORTEST || isOpening(wordAt(doc, sentence.first).text) ? null : [sentence.first, last]
}

const isOpening = (text: string): boolean => /^["“‘«]$/.test(text)
const SHORTEST = 3

/** "The mayor, who said the road was closed, left before dawn": where the tree takes the main verb for a part of what he said. */
function toMainVerb(doc: ParsedDocument, { site }: CueLook, [first, last]: Range): Range {
  const { rel, head } = wordAt(doc, site.head)
  if (rel !== 'acl:relcl' || first < site.head || wordAt(doc, head).rel !== 'root' || kid(doc, head, 'cop') >= 0)
    return [first, last]
  for (let i = first + SHORTEST; i < last; i++) {
    const { text, xpos, upos } = wordAt(doc, i)
    if (text === ',' && upos === 'PUNCT' && MAIN.has(wordAt(doc, i + 1).xpos) && xpos === ',') return [first, i]
  }
  return [first, last]
}

const MAIN = new Set(['VBD', 'VBN', 'VBZ', 'VBP', 'MD'])

/** "We think the road is open" outside quotation: the writer's own hedge, not somebody's reported word. */
const isOwnVoice = ({ doc, quotationAt }: Ground, source: number): boolean =>
  source >= 0 && (quotationAt[source] ?? -1) < 0 && /^(?:i|we|you)$/i.test(wordAt(doc, source).text)

interface ChosenSource {
  readonly head: number
  readonly range: Range | null
  readonly chance: number
  /** What the signs alone would choose, and their lead: what the weights of the cue were fitted with. */
  readonly bySigns: number
  readonly lead: number
}

/** Who speaks: the head first, then how much of the phrase around it. */
function chooseSource(ground: Ground, look: CueLook, notes: ReaderNotes, site: number): ChosenSource {
  const options = sourceOptions(ground, look)
  const signs = options.map((o) => weigh('source', o.signs))
  const bySigns = greatest(signs)
  const speaker = quotedBy(ground.doc, look)?.speaker ?? -1
  const quoted = options.some((o) => o.head === speaker) ? speaker : -1
  const chance =
    quoted >= 0
      ? options.map((o) => (o.head === quoted ? 1 : 0))
      : chances(signs.map((sum, k) => notes.trust.source * sum + notes.source(site, options[k]?.head ?? -1)))
  const { at } = greatest(chance)
  const head = options[at]?.head ?? -1
  const chosen = { head, chance: chance[at] ?? 0, bySigns: options[bySigns.at]?.head ?? -1, lead: bySigns.lead }
  if (head < 0) return { ...chosen, range: null }
  const phrases = phraseOptions(ground, head, look.site.head)
  const phrase = phrases[greatest(phrases.map((p) => weigh('phrase', p.signs))).at]
  return { ...chosen, range: phrase?.range ?? [head, head + 1] }
}

/** The rules' own ranges where the choice is theirs, for they know the gaps; ranges from the extent otherwise. */
function takeFrom(ground: Ground, look: CueLook, source: ChosenSource, extent: Range): Take {
  const { doc } = ground
  const { site, take, cue } = look
  if (take && sameExtent(doc, take.content, extent)) return { ...take, source: source.head }
  const content = contentRanges(ground, extent, site, cue, source.range)
  const contentHead = content.length > 0 ? headWithin(doc, content) : -1
  return { site, rule: take?.rule ?? 'weighed', source: source.head, content, contentHead }
}

function chooseCue(ground: Ground, look: CueLook, source: Range | null, content: Range): Range {
  const { firsts, lasts } = extentOptions(ground, look, source, content)
  const first = firsts[greatest(firsts.map((o) => weigh('first', o.signs))).at]?.at ?? look.cue[0]
  const last = lasts[greatest(lasts.map((o) => weigh('last', o.signs))).at]?.at ?? look.cue[1]
  return [first, last]
}
