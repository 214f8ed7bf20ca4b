/** The learned choices of this stage: which cue sites are attributions, whose they are and what they say, each a sum of weights. */
import { type Range, wordAt } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import { acceptSigns } from './accept-signs.js'
import { contentOptions, SIDES, type Side } from './content-options.js'
import { contentRanges, headWithin, sameExtent } from './content-words.js'
import { extentOptions } from './cue-extent.js'
import { type CueLook, cueSigns, glanceSigns, lookAt } from './cue-signs.js'
import type { Ground } from './ground.js'
import type { Prepared } from './prepare.js'
import { sourceOptions } from './source-options.js'
import { phraseOptions } from './source-phrase.js'
import type { Take } from './take.js'
import { greatest, scale, type Telling, weigh } from './weigh.js'

/** Sums below this are not looked at again: hardly an annotated cue lies under it. */
const GLANCE = -1.4

/** Sum from which a cue is an attribution: where F1 of whole attributions was best on reports kept out of the training. */
const ACCEPT = 0

/** A verb no lexicon has is a cue only with something said beside it. */
export const isWorthWeighing = ({ site, frame }: CueLook): boolean =>
  site.kind !== 'unlisted' || /^(?:quote|ccomp|xcomp|object|preposition)/.test(frame)

/** The same for the inner cue of a source chain. */
const ACCEPT_INNER = -1.5

/** What was chosen for a cue, with what it was chosen by. */
export interface Choice {
  readonly take: Take
  readonly cue: Range
  /** The source phrase, or null where nobody is named. */
  readonly source: Range | null
  readonly sum: number
  readonly signs: Telling
}

/** The attributions among the cue sites, in the order of the sites. */
export function choose(doc: ParsedDocument, { sites, ground, takes }: Prepared): Choice[] {
  const found: Choice[] = []
  for (const site of sites) {
    const look = lookAt(ground, site, takes.get(site.head))
    if (!isWorthWeighing(look)) continue
    const own = cueSigns(ground, look)
    if (site.kind === 'adverb') {
      // Too rare in the training reports to be weighed; the rule's word stands.
      if (look.take) found.push({ take: look.take, cue: look.cue, source: null, sum: weigh('cue', own), signs: own })
      continue
    }
    if (weigh('glance', glanceSigns(ground, look)) < GLANCE) continue
    const source = chooseSource(ground, look)
    if (isOwnVoice(ground, source.head)) continue
    const content = chooseContent(ground, look, source.range)
    if (!content) continue
    const rest = acceptSigns(ground, look, {
      source: source.head,
      sourceLead: source.lead,
      content: content.extent,
      contentLead: content.lead,
    })
    const signs: Telling = (sign) => {
      own(sign)
      rest(sign)
    }
    const sum = weigh('cue', signs)
    if (sum < (isInnerLink(ground, look, source.head) ? ACCEPT_INNER : ACCEPT)) continue
    const take = takeFrom(doc, ground, look, source, content.extent)
    if (take.content.length === 0) continue
    const cue = chooseCue(ground, look, source.range, content.extent)
    found.push({ take, cue, source: source.range, sum, signs })
  }
  return found
}

/**
 * "The agency reported that officials said ...": the inner cue of a source chain. The annotators of the training reports seldom marked
 * it, so its weights are low; but without it the chain would end at the agency.
 */
const isInnerLink = ({ doc, cueAt }: Ground, { site, rule }: CueLook, source: number): boolean => {
  const { rel, head } = wordAt(doc, site.head)
  return rule === 'that-clause' && source >= 0 && rel === 'ccomp' && cueAt[head] === 1 && (site.entry.share ?? 0) >= 0.6
}

/** "We think the road is open" outside quotation: the writer's own hedge, not somebody's reported word. */
const isOwnVoice = ({ doc, quotationAt }: Ground, source: number): boolean =>
  source >= 0 && (quotationAt[source] ?? -1) < 0 && /^(?:i|we|you)$/i.test(wordAt(doc, source).text)

interface ChosenSource {
  readonly head: number
  readonly range: Range | null
  readonly lead: number
}

/** Who speaks: the head first, then how much of the phrase around it. */
function chooseSource(ground: Ground, look: CueLook): ChosenSource {
  const options = sourceOptions(ground, look)
  const { at, lead } = greatest(options.map((o) => weigh('source', o.signs)))
  const head = options[at]?.head ?? -1
  if (head < 0) return { head, range: null, lead }
  const phrases = phraseOptions(ground, head, look.site.head)
  const phrase = phrases[greatest(phrases.map((p) => weigh('phrase', p.signs))).at]
  return { head, range: phrase?.range ?? [head, head + 1], lead }
}

/** What is said: the start and the end that together weigh most. */
function chooseContent(ground: Ground, look: CueLook, source: Range | null): { extent: Range; lead: number } | null {
  const options = contentOptions(ground, look, source)
  const starts = options.starts.map((o) => weigh('start', o.signs))
  const ends = options.ends.map((o) => weigh('end', o.signs))
  const pairs = scale('span')
  const bySide = { after: 0, before: 0, around: 0 }
  for (const side of SIDES) {
    options.tellSide(side, pairs.sign)
    bySide[side] = pairs.read()
  }
  const open: OpenContent[] = []
  for (let s = 0; s < starts.length; s++)
    for (let e = 0; e < ends.length; e++) {
      const side = options.sideOf(s, e)
      if (side !== null) open.push({ s, e, side, sum: (starts[s] ?? 0) + (ends[e] ?? 0) + bySide[side] })
    }
  open.sort((a, b) => b.sum - a.sum)
  if (open.length > CLOSE_LOOK) open.length = CLOSE_LOOK
  const { at, lead } = greatest(
    open.map(({ s, e, side, sum }) => {
      options.tellPair(side, s, e, pairs.sign)
      return sum + pairs.read()
    }),
  )
  const best = open[at]
  return best ? { extent: [options.starts[best.s]?.at ?? 0, options.ends[best.e]?.at ?? 0], lead } : null
}

interface OpenContent {
  readonly s: number
  readonly e: number
  readonly side: Side
  readonly sum: number
}

/** So many contents, the best by their edges alone, are looked at as a whole; more would cost time and change nothing. */
const CLOSE_LOOK = 8

/** The rules' own ranges where the choice is theirs, for they know the gaps; ranges from the extent otherwise. */
function takeFrom(doc: ParsedDocument, ground: Ground, look: CueLook, source: ChosenSource, extent: Range): Take {
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
