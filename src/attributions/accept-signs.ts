/** Signs that a cue with its chosen source and content is an attribution. */
import { baseRel, caseOf, type Range, wordAt } from '../match/tree.js'
import type { CueLook } from './cue-signs.js'
import { type Ground, sizeWord } from './ground.js'
import { both, type Telling } from './weigh.js'

/** What was chosen for a cue, each with its lead over the next best. */
export interface Chosen {
  readonly source: number
  readonly sourceLead: number
  readonly content: Range
  readonly contentLead: number
}

/** What source and content tell about the cue, to be weighed together with the cue's own signs. */
export function acceptSigns(ground: Ground, look: CueLook, chosen: Chosen): Telling {
  const { doc, quotationAt } = ground
  const { site, cue, lemma } = look
  const { source } = chosen
  const [start, end] = chosen.content
  const side = start >= cue[1] ? 'after' : end <= cue[0] ? 'before' : 'around'
  const first = wordAt(doc, start)
  const who = source < 0 ? 'nobody' : whoOf(ground, source)
  const length = sizeWord(end - start)
  const sourceLead = LEADS[Math.min(6, Math.round(chosen.sourceLead))] ?? ''
  const contentLead = LEADS[Math.min(6, Math.round(chosen.contentLead))] ?? ''
  const quoted = quotationAt[start] ?? -1
  return (sign) => {
    sign('source', who)
    sign('source, content', who, side)
    sign('source, class', who, look.class)
    sign('content', side, site.kind)
    sign('content, length', side, length)
    sign('content, kind, length', both(side, site.kind), length)
    sign('content, class', side, look.class)
    sign('content, word', side, lemma)
    sign('content begins with a', first.upos, side)
    sign('content begins', first.text.toLowerCase(), side)
    sign('content size, word', end - start < 3 ? 'short' : 'long', lemma)
    sign('leads', sourceLead, contentLead)
    sign('source lead', sourceLead)
    sign('content lead', contentLead)
    sign("same source as the rule's", String(look.take !== undefined && look.take.source === source), look.rule)
    if (source >= 0) {
      const word = wordAt(doc, source)
      const on = word.head === site.head ? baseRel(word.rel) : 'further off'
      sign('source hangs', both(on, caseOf(doc, source)), site.kind)
      sign('source word', word.lemma.toLowerCase())
      sign('source word, class', word.lemma.toLowerCase(), look.class)
    }
    if (quoted >= 0 && quoted !== quotationAt[site.head]) {
      sign('content quoted', side)
      sign('content quoted, word', lemma)
    }
  }
}

const LEADS = Array.from({ length: 7 }, (_, k) => String(k))

function whoOf({ doc }: Ground, head: number): string {
  const { upos, text, xpos } = wordAt(doc, head)
  return upos === 'PRON' ? text.toLowerCase() : xpos
}
