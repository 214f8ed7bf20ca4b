import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const doers = (text: string): readonly (readonly string[])[] =>
  read(makeReport(text, { published: '2024-08-14' }))
    .record.events.filter(({ plover, trigger }) => plover === 'PROTEST' && /protest|held/.test(trigger.text))
    .map(({ actors }) => actors)

const CROWD = 'Thousands of protesters filled the square in Lome on Monday. The protesters want a new law.'

describe('protests told by their noun alone', () => {
  it.each([
    [`${CROWD} It comes after weeks of protests against the law.`, [['protesters']]],
    [`${CROWD} It comes after weeks of protests against the government.`, [['protesters']]],
    [`${CROWD} At least two people died in Sunday's protests.`, [['protesters']]],
    // Whose they are is told.
    [`${CROWD} Police held a protest in Kara on Sunday.`, [['Police']]],
    // Another's.
    [`${CROWD} A similar protest was held in Accra on Sunday.`, [[]]],
    [`${CROWD} A pro-government protest was held in Accra on Sunday.`, [[]]],
    // The sentence names another place or state; they are not spoken of near by; a place, time, owner or people of its own.
    [`${CROWD} There were protests in Accra on Sunday.`, [[]]],
    [`${CROWD} Chad said a protest was held on Sunday.`, [[]]],
    [`${CROWD} It rained. It was hot. It was cold. There were protests on Sunday.`, [[]]],
    [`${CROWD} It follows the protests of 2011.`, []],
    [`${CROWD} Farmers' protests went on for weeks.`, [['Farmers']]],
    // Any there may be.
    [`${CROWD} The minister said protests were part of democracy.`, []],
    // Nobody is called a protester, or two bodies are.
    ['A protest was held in Accra on Sunday.', [[]]],
    ['Protesters in Kara met protesters in Sokode. A protest was held in Accra on Sunday.', [[]]],
  ])('%s', (text, expected) => {
    expect(doers(text)).toEqual(expected)
  })
})
