/** What the words around a count say of it: who all the counted are, which number it takes the place of, where "there" is. */
import { namesPeople } from '../../knowledge/counted-nouns.js'
import { numberWord } from '../../knowledge/number-words.js'
import type { FigureRecord, SentenceRecord } from '../../records/record.js'
import { type Population, populationOf } from '../population.js'
import { countsIn, placesIn, type ReportView, timingOf } from '../report-view.js'
import type { Setting } from './figure-setting.js'

/** Sentences behind a count within which the dead are told of again. */
const FURTHER = 3

/** "Two soldiers were killed and no civilians were hit": the soldiers are all the dead. */
const NONE_ELSE =
  /\bno (?:civilian|other(?: \p{L}+)?) casualties\b|\b(?:no civilians?|no one else|nobody else)(?: (?:was|were|has|have|had|been))* (?:hit|hurt|harmed|killed|wounded|injured)\b/iu
/** "All of the dead were soldiers", "All the victims were farmers from the town": what is said of them. */
const ALL = /^\W*all (?:of )?(?:the|those) (?:dead|killed|victims|bodies) ([^.,;:]+)/i
const ARE = /^(?:were|are) /
/** Words before which no noun says who they were: "killed by soldiers", "mostly soldiers", "visiting relatives". */
const NO_MORE = /^(?:by|to|as|for|from|of|in|at|on|with|among|and|or|not|no|both|either|\p{L}+ly|\p{L}+ing)$/u
/** Words behind which it is no longer told who they were. */
const FROM_THERE = /^(?:from|of|in|at|on|near|with|by|as|who|whose|when|while|\p{L}+ed|\p{L}+ing)$/u

/** Who is counted, by the words of the count or what is said of all the counted. */
export function countedIn(view: ReportView, figure: FigureRecord, sentence: SentenceRecord): Population {
  const own = populationOf(figure.population)
  if (figure.metric !== 'killed') return own
  const { text } = view.record.report
  if (own.kind !== '') {
    const isAlone = countsIn(view, sentence, 'killed').length === 1
    const areAll = NONE_ELSE.test(text.slice(sentence.start, sentence.end)) || isOfAllTheDead(figure)
    return isAlone && areAll ? { ...own, all: true } : own
  }
  for (let number = sentence.number + 1; number <= sentence.number + FURTHER; number++) {
    const next = view.record.sentences[number - 1]
    // Another count comes first: it is of those who are told of then.
    if (next === undefined || countsIn(view, next, 'killed').length > 0) return own
    const [, told = ''] = ALL.exec(text.slice(next.start, next.end)) ?? []
    const who = populationOf(whoTheyWere(told.trim()))
    if (who.kind !== '') return { kind: who.kind, of: who.of === '' ? own.of : who.of, all: true }
  }
  return own
}

/** "SIX DIE IN RAID" and "six soldiers were killed": a count that is told again without a word for who they were is that of all. */
function isOfAllTheDead({ population, evidence }: FigureRecord): boolean {
  const noun = population?.toLowerCase().split(/\s+/).at(-1) ?? ''
  return evidence.slice(1).some((passage) => !passage.text.toLowerCase().includes(noun))
}

/** The noun for people that a predicate gives, with the words before it; null where it tells of something else. */
function whoTheyWere(told: string): string | null {
  if (!ARE.test(told)) return null
  const words = told.replace(ARE, '').split(/\s+/)
  const isLast = (at: number): boolean => at === words.length - 1 || FROM_THERE.test(words[at + 1]!)
  const noun = words.findIndex((word, at) => isLast(at) && namesPeople(word.toLowerCase()) && !FROM_THERE.test(word))
  const phrase = words.slice(0, noun + 1)
  return phrase.some((word) => NO_MORE.test(word)) ? null : phrase.join(' ')
}

const NOT =
  /^([^.;:]{0,60}?), not (?:the )?(\d{1,3}(?:,\d{3})+|\d+|\p{L}+)(?=[.,;:](?!\d)|\s+(?:as|it|they|that)\b|\s*$)/iu

/** The number that is taken back: "Six soldiers had died there, not eight as it had said"; no other number stands between the two. */
export function takenBack({ record }: ReportView, { span }: FigureRecord, sentence: SentenceRecord): number | null {
  const [, between = '', word = ''] = NOT.exec(record.report.text.slice(span.end, sentence.end)) ?? []
  return between.split(/[^\p{L}\p{N}]+/u).some((each) => numberOf(each) !== null) ? null : numberOf(word)
}

const numberOf = (word: string): number | null =>
  /^\d/.test(word) ? Number(word.replaceAll(',', '')) : (numberWord(word.toLowerCase())?.value ?? null)

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
