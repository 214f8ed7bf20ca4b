/** Who may be the source of a cue: the nominals around it in the tree, each with the signs that speak for and against it. */
import { baseRel, caseOf, isNominal, wordAt } from '../match/tree.js'
import type { CueLook } from './cue-signs.js'
import { type Ground, markAt, sizeWord } from './ground.js'
import { both, type Telling } from './weigh.js'

export interface SourceOption {
  /** Head of the phrase, or -1: nobody is named. */
  readonly head: number
  readonly signs: Telling
}

/** How far up the tree a source is looked for. */
const CLIMB = 5

/** Relations of words that are no phrase of their own. */
const PARTS = new Set([
  'det',
  'case',
  'punct',
  'aux',
  'cop',
  'mark',
  'cc',
  'flat',
  'fixed',
  'advmod',
  'goeswith',
  'nummod',
])

/** All options of a cue; the first is "nobody". */
export function sourceOptions(ground: Ground, look: CueLook): SourceOption[] {
  const { doc } = ground
  const { site } = look
  const paths = new Map<number, string>()
  const offer = (i: number, path: string): void => {
    if (i === site.head || paths.has(i)) return
    const { upos } = wordAt(doc, i)
    if (isNominal(doc, i) || upos === 'DET' || upos === 'ADJ') paths.set(i, path)
  }
  let up = ''
  let from = -1
  for (let at = site.head, k = 0; at >= 0 && k <= CLIMB; k++) {
    if (k > 0) offer(at, up)
    for (const child of doc.children[at] ?? []) {
      if (child === from) continue
      const rel = wordAt(doc, child).rel
      if (PARTS.has(baseRel(rel))) continue
      const path = both(up, rel)
      offer(child, path)
      if (k > 1) continue
      for (const below of doc.children[child] ?? []) {
        const lower = wordAt(doc, below).rel
        if (!PARTS.has(baseRel(lower)) && baseRel(lower) !== 'compound') offer(below, both(path, lower))
      }
    }
    up = both(up, both('^', wordAt(doc, at).rel))
    from = at
    at = wordAt(doc, at).head
  }
  if (site.kind === 'colon') for (let i = site.head - 1; i > site.head - 6 && i >= 0; i--) offer(i, 'left')
  const options: SourceOption[] = [{ head: -1, signs: nobody(ground, look) }]
  for (const [head, path] of paths) options.push({ head, signs: somebody(ground, look, head, path) })
  return options
}

function nobody({ doc }: Ground, look: CueLook): Telling {
  const word = wordAt(doc, look.site.head)
  const voice = look.passive ? 'passive' : 'active'
  return (sign) => {
    sign('nobody', look.site.kind, voice)
    sign('nobody, word', look.lemma, voice)
    sign('nobody, class', look.class, voice)
    sign('nobody, tag', word.xpos, word.rel)
    sign('nobody, rule', look.rule, look.take && look.take.source < 0 ? 'nobody' : 'somebody')
  }
}

function somebody(ground: Ground, look: CueLook, head: number, path: string): Telling {
  const { doc } = ground
  const { site, take } = look
  const word = wordAt(doc, head)
  const lemma = word.lemma.toLowerCase()
  const prep = caseOf(doc, head)
  const side = head < site.head ? 'before' : 'after'
  const who = word.upos === 'PRON' ? lemma : word.upos
  const voice = look.passive ? both('passive', path) : path
  return (sign) => {
    sign('path', path)
    sign('path, with', voice, prep)
    sign('path, kind', both(path, side), site.kind)
    sign('path, class', voice, look.class)
    sign('path, who', path, who)
    sign('path, tag', path, wordAt(doc, site.head).xpos)
    sign('who', who, side)
    sign('source word', lemma)
    sign('with', both(prep, side), site.kind)
    sign('apart', sizeWord(Math.abs(head - site.head)), side)
    sign('mark after', markAt(doc, head + 1) || (doc.tokens[head + 1]?.upos ?? ''), side)
    if (take) sign(take.source === head ? "the rule's" : "not the rule's", take.rule)
    if (ground.quotationAt[head] !== ground.quotationAt[site.head]) sign('across a quotation mark', side)
    else if ((ground.quotationAt[head] ?? -1) >= 0) sign('same quotation', who)
    if (take?.content.some(([first, last]) => head >= first && head < last)) sign('in what is said', take.rule)
  }
}
