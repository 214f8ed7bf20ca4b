/** What the words around a count say of it: who all the counted are, which number it takes the place of, where "there" is. */
import { numberWord } from '../../knowledge/number-words.js'
import type { FigureRecord, SentenceRecord } from '../../records/record.js'
import { type Population, populationOf } from '../population.js'
import { countsIn, placesIn, type ReportView, timingOf } from '../report-view.js'
import type { Setting } from './figure-setting.js'

/** Sentences behind a count within which the dead are told of again. */
const FURTHER = 3

/** "Two soldiers were killed and no civilians were hit": the soldiers are all the dead. */
const NONE_ELSE = /\bno (?:civilians?|other (?:\p{L}+ )?casualties|one else)\b|\bnobody else\b/iu
/** "All of the dead wore uniform", "All the victims were farmers from the town". */
const ALL = /^\W*all (?:of )?(?:the|those) (?:dead|killed|victims|bodies)\b(?: were| wore| are)?\s+([^.,;]+)/i
const UNIFORM = /\buniforms?\b/i
/** Words behind which it is no longer told who they were. */
const FROM_THERE = /\s(?:from|of|in|at|on|who|and|whose|when)\s.*$/i

/** Who is counted, by the words of the count or what is said of all the counted. */
export function countedIn(view: ReportView, figure: FigureRecord, sentence: SentenceRecord): Population {
  const own = populationOf(figure.population)
  if (figure.metric !== 'killed') return own
  const { text } = view.record.report
  if (own.kind !== '') return NONE_ELSE.test(text.slice(sentence.start, sentence.end)) ? { ...own, all: true } : own
  for (let number = sentence.number + 1; number <= sentence.number + FURTHER; number++) {
    const next = view.record.sentences[number - 1]
    // Another count comes first: it is of those who are told of then.
    if (next === undefined || countsIn(view, next, 'killed').length > 0) return own
    const [, told] = ALL.exec(text.slice(next.start, next.end)) ?? []
    if (told !== undefined)
      return { ...populationOf(UNIFORM.test(told) ? 'soldiers' : told.replace(FROM_THERE, '')), all: true }
  }
  return own
}

const NOT = /^[^.;:]{0,60}?, not (?:the )?(\d+|\p{L}+)\b/iu

/** The number that is taken back: "Six soldiers had died there, not eight as it had said". */
export function takenBack({ record }: ReportView, { span }: FigureRecord, sentence: SentenceRecord): number | null {
  const [, word = ''] = NOT.exec(record.report.text.slice(span.end, sentence.end)) ?? []
  return /^\d+$/.test(word) ? Number(word) : (numberWord(word.toLowerCase())?.value ?? null)
}

const THERE = /^[^.;]{0,60}\b(?:died|killed|wounded|injured|hurt) there\b/i

/** "Six soldiers had died there": place and day of the sentence before it in the paragraph; null where it gives none. */
export function toldThere(view: ReportView, { span }: FigureRecord, sentence: SentenceRecord): Setting | null {
  const { text } = view.record.report
  const before = view.record.sentences[sentence.number - 2]
  if (before === undefined || !THERE.test(text.slice(span.end, sentence.end))) return null
  if (text.slice(before.end, sentence.start).includes('\n')) return null
  const places = placesIn(view, before)
  // The day stands behind what it is the day of.
  return places.length === 0 ? null : { places, ...timingOf(view, before.end - 1, null, []) }
}
