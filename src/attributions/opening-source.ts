/**
 * Where a report drops the comma after "according to": "According to reports scores of sailors have fled", "According to Velim News the
 * army left". The source ends where what is said begins.
 */
import type { Range } from '../match/tree.js'
import type { Mention, MentionedDocument } from '../model.js'
import type { Choice } from './choose.js'
import { isOffice } from './office.js'

/** The choice with a source that ends before its content; the same choice where they do not run into each other. */
export function beforeItsWords(doc: MentionedDocument, choice: Choice): Choice {
  const { take, source } = choice
  const content = take.content[0]
  if (take.site.kind !== 'according' || source === null || content === undefined || source[0] < take.site.head)
    return choice
  if (doc.tokens[source[1] - 1]?.upos === 'PUNCT' || doc.tokens[source[1]]?.text === ',') return choice
  const cut = withinName(doc, source, content) ?? afterName(doc, source)
  if (cut === null || cut <= source[0] || cut >= source[1]) return choice
  const head = take.source < cut ? take.source : lastNoun(doc, source[0], cut)
  const told: Range = [cut, Math.max(content[1], source[1])]
  const rest = take.content.slice(1).filter(([first]) => first >= told[1])
  return { ...choice, source: [source[0], cut], take: { ...take, source: head, content: [told, ...rest] } }
}

/** Where a content begins that begins within its source, past the name or the "over 12" it would part; null for others. */
function withinName(doc: MentionedDocument, source: Range, [start]: Range): number | null {
  if (start <= source[0] || start >= source[1]) return null
  const name = mentionsIn(doc, source).find(
    ({ form, first, last }) => form === 'name' && first < start && start < last && last < source[1],
  )
  if (name !== undefined) return name.last
  if (doc.tokens[start - 1]?.text === '-') return start + 1
  return ['ADP', 'ADV'].includes(doc.tokens[start - 1]?.upos ?? '') ? start - 1 : start
}

/** The end of the name a source opens with, where somebody or something else begins right behind it; null for others. */
function afterName(doc: MentionedDocument, source: Range): number | null {
  const from = doc.tokens[source[0]]?.upos === 'DET' ? source[0] + 1 : source[0]
  for (let end = source[1] - 1; end > from; end--) {
    const name = doc.mentions[doc.mentionAt[end - 1] ?? -1] ?? doc.mentions[doc.mentionAt[from] ?? -1]
    if (name?.form !== 'name' || name.first > from || name.last !== end) continue
    return opensPhrase(doc, end) ? end : null
  }
  return null
}

/** "Velim News the army", "Talim Barad Velim forces", but not "Velim News reporter": an article, a number, a second name. */
function opensPhrase(doc: MentionedDocument, at: number): boolean {
  const { upos, xpos } = doc.tokens[at]!
  if (xpos === 'DT' || upos === 'NUM') return true
  if (opensTitle(doc, at)) return false
  return mentionsIn(doc, [at, at + LONGEST_NAME]).some(({ first, form }) => first === at && form !== 'pronoun')
}

/** "Velim Relief UK director Asha Vale": a name before the title of one person tells where he belongs, as the name before it does. */
function opensTitle(doc: MentionedDocument, at: number): boolean {
  let end = at
  while (/^(?:PROPN|ADJ)$/.test(doc.tokens[end]?.upos ?? '') && end < at + LONGEST_NAME && !isTitle(doc, end)) end++
  return end > at && isTitle(doc, end)
}

/** A noun for one person, told of by his office: "director", "spokeswoman", or whatever stands before his name. */
const isTitle = (doc: MentionedDocument, i: number): boolean =>
  (doc.tokens[i]?.xpos === 'NN' && doc.tokens[i + 1]?.xpos === 'NNP') || isOffice(doc, i)

/** Words between an end of a phrase and its head. */
export const LONGEST_NAME = 12

/** The mentions whose heads stand in a range. */
export function mentionsIn(doc: MentionedDocument, [first, last]: Range): Mention[] {
  const found: Mention[] = []
  for (let i = first; i < last; i++) {
    const mention = doc.mentions[doc.mentionAt[i] ?? -1]
    if (mention) found.push(mention)
  }
  return found
}

const lastNoun = (doc: MentionedDocument, first: number, end: number): number =>
  doc.tokens.slice(first, end).findLast(({ upos }) => upos === 'NOUN' || upos === 'PROPN')?.index ?? end - 1
