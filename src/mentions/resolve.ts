/**
 * Whose mention each draft is. Drafts are taken in the order of the text, so that a pronoun or "the group" looks back on actors
 * that are already there. Names first find their own actor; descriptions belong to their country's, their body's or their own; what
 * stands for something named before goes to coreference.
 */
import { rangeSpan } from '../match/tree.js'
import type { Mention, Notice, ParsedDocument } from '../model.js'
import { tieToBodies } from './belonging.js'
import { type Casebook, openCasebook } from './casebook.js'
import type { Entity } from './draft.js'
import type { AnyDraft, Ground } from './drafts.js'
import { mergeLate } from './late-merges.js'
import type { NameKeys } from './name-keys.js'
import { judgeName } from './named.js'
import { judgeNominal } from './nominal.js'
import { antecedentOfPronoun } from './pronouns.js'
import { openScene, type Scene } from './scene.js'
import { learnOffice } from './told-offices.js'
import type { Verdict } from './verdict.js'

export interface Resolved {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly notices: readonly Notice[]
  readonly mentionAt: Int32Array
}

export function resolve(ground: Ground, drafts: readonly AnyDraft[], keys: NameKeys): Resolved {
  const { doc } = ground
  const book = openCasebook(doc, keys)
  const scene = openScene(ground, book)
  const mentions: Mention[] = []
  const notices: Notice[] = []
  const heads: (readonly number[])[] = []
  // A headline shortens what the text below it names in full: it is resolved last.
  const late = drafts.filter((d) => isHeadline(doc, d))
  const order = late.length === 0 ? drafts : [...drafts.filter((d) => !isHeadline(doc, d)), ...late]
  for (const draft of order) {
    const verdict = judge(ground, book, scene, draft)
    if (!verdict) continue
    const id = mentions.length
    mentions.push({
      id,
      first: draft.first,
      last: draft.last,
      head: draft.head,
      form: draft.form,
      actor: verdict.entity,
      resolvedBy: verdict.resolvedBy,
      rule: verdict.rule,
      ...(verdict.candidates ? { candidates: verdict.candidates } : {}),
    })
    heads.push([draft.head, ...draft.also])
    if (verdict.entity !== null) {
      book.entities[verdict.entity]!.mentions.push(id)
      scene.enter(draft, verdict.entity)
      learnOffice(ground, book, scene, draft, verdict.entity)
    }
    if (verdict.notice) {
      notices.push({
        stage: 'mentions',
        id: verdict.rule,
        at: rangeSpan(doc, [draft.first, draft.last]),
        message: verdict.notice,
      })
    }
  }
  mergeLate(book, scene, mentions)
  const resolved = inTextOrder(doc, book, mentions, heads, notices)
  tieToBodies(doc, resolved.entities, resolved.mentions, resolved.mentionAt)
  return resolved
}

const isHeadline = (doc: ParsedDocument, draft: AnyDraft): boolean =>
  doc.sentences[doc.tokens[draft.head]!.sentence]!.kind === 'headline'

/** Numbers the mentions by where they stand. */
function inTextOrder(
  doc: ParsedDocument,
  book: Casebook,
  found: readonly Mention[],
  heads: readonly (readonly number[])[],
  notices: readonly Notice[],
): Resolved {
  const order = [...found].sort((a, b) => a.head - b.head || a.first - b.first || a.id - b.id)
  const renamed = new Int32Array(found.length)
  order.forEach((m, i) => {
    renamed[m.id] = i
  })
  const mentions = order.map((m, i) => ({ ...m, id: i }))
  for (const entity of book.entities) {
    const ids = entity.mentions.map((id) => renamed[id]!).sort((a, b) => a - b)
    entity.mentions.splice(0, ids.length, ...ids)
  }
  const mentionAt = new Int32Array(doc.tokens.length).fill(-1)
  for (const m of found)
    for (const at of heads[m.id]!) if (mentionAt[at] === -1 || m.head === at) mentionAt[at] = renamed[m.id]!
  return { mentions, entities: book.entities, notices, mentionAt }
}

function judge(ground: Ground, book: Casebook, scene: Scene, draft: AnyDraft): Verdict | null {
  if (draft.form === 'name') return judgeName(ground, book, scene, draft)
  if (draft.form === 'nominal') return judgeNominal(ground, book, scene, draft)
  return antecedentOfPronoun(ground, book, scene, draft)
}
