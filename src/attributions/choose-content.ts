/** What a cue's content is: of all starts with all ends, the one that most likely lies near the right one. */
import type { Range } from '../match/tree.js'
import { contentOptions, SIDES, type Side } from './content-options.js'
import type { CueLook } from './cue-signs.js'
import type { Ground } from './ground.js'
import type { ReaderNotes } from './reader.js'
import { chances, greatest, scale } from './weigh.js'

export interface ChosenContent {
  readonly extent: Range
  /** How likely the extent is near the right one. */
  readonly chance: number
  /** What the signs alone would choose, and their lead: what the weights of the cue were fitted with. */
  readonly bySigns: Range
  readonly lead: number
}

interface OpenContent {
  readonly s: number
  readonly e: number
  readonly side: Side
  readonly signs: number
  readonly context: number
  readonly sum: number
}

/** So many contents, the best by their edges alone, are looked at as a whole; more would cost time and change nothing. */
const CLOSE_LOOK = 12

/** Two contents are near each other when they share this much of what they cover together. */
const NEAR = 0.5

/** Chooses the content of a cue site whose source phrase is known (null: nobody is named); null when nothing can be said. */
export function chooseContent(
  ground: Ground,
  look: CueLook,
  source: Range | null,
  notes: ReaderNotes,
  site: number,
): ChosenContent | null {
  const options = contentOptions(ground, look, source)
  const pairs = scale('span')
  const weighed = (edges: typeof options.starts, choice: 'start' | 'end') => {
    const { sign, read } = scale(choice)
    return edges.map((edge) => {
      edge.signs(sign)
      return { signs: read(), context: notes[choice](site, edge.at) }
    })
  }
  const starts = weighed(options.starts, 'start')
  const ends = weighed(options.ends, 'end')
  const bySide = { after: 0, before: 0, around: 0 }
  for (const side of SIDES) {
    options.tellSide(side, pairs.sign)
    bySide[side] = pairs.read()
  }
  const others = speakersAfter(ground, look)
  const open: OpenContent[] = []
  starts.forEach((start, s) => {
    ends.forEach((end, e) => {
      const side = options.sideOf(s, e)
      const from = options.starts[s]?.at ?? 0
      const to = options.ends[e]?.at ?? 0
      if (side === null || others.some((cue) => cue >= from && cue < to)) return
      const signs = start.signs + end.signs + bySide[side]
      const context = start.context + end.context
      open.push({ s, e, side, signs, context, sum: notes.trust.content * signs + context })
    })
  })
  if (open.length === 0) return null
  open.sort((a, b) => b.sum - a.sum)
  if (open.length > CLOSE_LOOK) open.length = CLOSE_LOOK
  const signs = open.map(({ s, e, side, signs }) => {
    options.tellPair(side, s, e, pairs.sign)
    return signs + pairs.read()
  })
  const extents = open.map(({ s, e }): Range => [options.starts[s]?.at ?? 0, options.ends[e]?.at ?? 0])
  const chance = chances(open.map(({ context }, k) => notes.trust.content * (signs[k] ?? 0) + context))
  // One that others lie near is safer than a slightly likelier one that stands alone.
  const near = extents.map((extent) =>
    extents.reduce((sum, other, k) => (jaccard(extent, other) >= NEAR ? sum + (chance[k] ?? 0) : sum), 0),
  )
  const { at } = greatest(near.map((sum, k) => sum + (chance[k] ?? 0)))
  const bySigns = greatest(signs)
  return {
    extent: extents[at] ?? [0, 0],
    chance: near[at] ?? 0,
    bySigns: extents[bySigns.at] ?? [0, 0],
    lead: bySigns.lead,
  }
}

/** Cues after the content the rules give in whose clause somebody else has the word: no content of this cue runs over them. */
function speakersAfter({ otherSpeakers }: Ground, { site, take }: CueLook): readonly number[] {
  const end = take?.content[take.content.length - 1]?.[1]
  return end === undefined ? [] : otherSpeakers.filter((cue) => cue >= end && cue !== site.head)
}

const jaccard = (a: Range, b: Range): number => {
  const shared = Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
  return shared / (a[1] - a[0] + b[1] - b[0] - shared)
}
