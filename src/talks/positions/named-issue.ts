/** How a stand on something in which an issue is named is called, and whether the issue's code tells what it is on. */
import { wordClass } from '../../knowledge/event-words.js'
import { clauseOf, isPassive } from '../../match/clause.js'
import { caseOf, isVerb, kids, listHead, markOf, rangeSpan, subtree, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Stance } from '../../model.js'
import { BEFORE_NOUN, type IssueHit, LONGEST_LABEL, labelOf, PAST_LONGEST, topOf, wordsOver } from './issue-of.js'

/** How what is taken is called, and the code it goes by. */
export interface Named {
  readonly label: string
  readonly code: string | null
}

/** What a stand on `head`, in which an issue is named, is on. */
export function namedIssue(
  doc: AttributedDocument,
  stance: Stance,
  head: number,
  hit: IssueHit,
  words: readonly number[],
): Named {
  const turned = isTurned(doc, hit, head)
  // "Asked for access to the mines": a demand is for what is demanded, whatever that is there for.
  const wanted = stance === 'demands'
  // "Agreed not to lift sanctions".
  const undone = isVerb(doc, head) && clauseOf(doc, head).negated
  // "Demanded that no sanctions be lifted".
  const none = wanted ? noneOf(doc, hit, head) : -1
  const whole = turned || undone || none >= 0 || (wanted && !isVerb(doc, head))
  const contrary = none >= 0 || (undone && FOR.has(stance)) || (turned && isForOrAgainst(doc, stance, head))
  return {
    label: ((turned || wanted) && becoming(doc, hit, head, none)) || labelOf(doc, head, whole ? null : hit, words),
    code: contrary ? null : hit.issue.code,
  }
}

/** The "no" of "no prisoners", "neither sanctions nor an embargo", "none of the prisoners", or -1: it is asked of none of the issue. */
function noneOf(doc: AttributedDocument, hit: IssueHit, head: number): number {
  const before = doc.tokens.slice(subtree(doc, listHead(doc, topOf(doc, hit)))[0], hit.first).map(({ index }) => index)
  return [...before, ...wordsOver(doc, hit, head)].find((i) => i < hit.first && NONE.has(wordAt(doc, i).lemma)) ?? -1
}

const NONE = new Set(['no', 'neither', 'nor', 'none'])

/** "Ports should be closed", "the port to be closed": what is to become of the issue, with it; empty where that is not so or far off. */
function becoming(doc: AttributedDocument, { first }: IssueHit, head: number, none: number): string {
  const own = isVerb(doc, head) ? [head] : kids(doc, head, 'acl').filter((c) => markOf(doc, c) === 'to')
  const deed = own.find((v) => first < v && v - first < LONGEST_LABEL + PAST_LONGEST && isPassive(doc, v))
  let from = first
  while (from > 0 && BEFORE_NOUN.has(wordAt(doc, from - 1).rel)) from--
  return deed === undefined ? '' : rangeSpan(doc, [none < 0 ? from : none, deed + 1]).text
}

/** Stances for a deed: "decided not to lift the siege" is none for lifting it. */
const FOR: ReadonlySet<Stance> = new Set(['accepts', 'commits', 'offers', 'supports'])

/** Stances that a code would tell of the wrong thing: who backs an end to the raids is not for raids; who agrees to end them does so. */
const isForOrAgainst = (doc: AttributedDocument, stance: Stance, head: number): boolean =>
  stance === 'supports' ||
  stance === 'opposes' ||
  ((stance === 'accepts' || stance === 'rejects') && !isVerb(doc, head))

/** True under a word that turns an issue into another thing: "an end to the raids", "their victims", "raids against the mines". */
const isTurned = (doc: AttributedDocument, hit: IssueHit, head: number): boolean => {
  const over = wordsOver(doc, hit, head)
  return (
    over.some((at) => wordClass('TURNING').has(wordAt(doc, at).lemma)) ||
    // "Is against the raids", "voted against them": what is taken itself is no raid against another thing.
    [topOf(doc, hit), ...over].some((at) => at !== head && caseOf(doc, at) === 'against')
  )
}
