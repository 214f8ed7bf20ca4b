/** "homes in the east", "towns in the north": a part of the place the sentence is about, though its name does not stand beside it. */
import type { ParsedDocument } from '../../model.js'
import { addMention, type Drafts, type PlaceDraft, type PlaceMention } from './draft.js'
import { partCalled } from './parts.js'

const DIRECTION = /^(?:north|south|east|west|(?:north|south)-?(?:east|west))$/
const BEFORE = new Set(['in', 'from', 'across', 'throughout', 'to'])
/** Sentences back in which the place must have been named. */
const REMEMBERED = 1

/** Adds the parts that bare directions mean. */
export function addBareDirections(doc: ParsedDocument, drafts: Drafts): void {
  const named = [...drafts.values()].flatMap((draft) => draft.mentions.map((mention) => ({ mention, draft })))
  named.sort((a, b) => a.mention.first - b.mention.first)
  for (const { index, text } of doc.tokens) {
    if (!DIRECTION.test(text) || !standsBare(doc, index)) continue
    const whole = wholeOf(doc, index, named)
    if (!whole) continue
    const mention: PlaceMention = { first: index - 1, last: index + 1, head: index }
    addMention(partCalled(drafts, whole, `${text}ern ${whole.name}`), mention)
  }
}

/** "in the east" with nothing that says of what. */
function standsBare({ tokens }: ParsedDocument, at: number): boolean {
  if (tokens[at - 1]?.text.toLowerCase() !== 'the' || !BEFORE.has(tokens[at - 2]?.text.toLowerCase() ?? ''))
    return false
  const next = tokens[at + 1]
  return (
    !next ||
    next.text === ',' ||
    next.text === '.' ||
    (['ADP', 'CCONJ', 'VERB', 'AUX', 'PUNCT', 'SCONJ'].includes(next.upos) && next.text !== 'of' && next.text !== '-')
  )
}

/** The place named last; behind another place ("Rafah in the south") the wider one that holds both. */
function wholeOf(
  { tokens }: ParsedDocument,
  at: number,
  named: readonly { readonly mention: PlaceMention; readonly draft: PlaceDraft }[],
): PlaceDraft | null {
  const before = named.filter(({ mention }) => mention.last <= at - 1)
  const adjoining = before.some(({ mention }) => mention.last === at - 2)
  for (const { mention, draft } of before.reverse()) {
    if (tokens[at]!.sentence - tokens[mention.first]!.sentence > REMEMBERED) return null
    if (
      draft.rule === 'place-part' ||
      draft.wherePrec === 7 ||
      draft.kind === 'macroregion' ||
      draft.kind === 'continent'
    )
      continue
    if (adjoining && draft.wherePrec < 4) continue
    return draft
  }
  return null
}
