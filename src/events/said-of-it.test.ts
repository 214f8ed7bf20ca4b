import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** Types of what a text tells as done. */
const done = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' }))
    .record.events.filter(({ status }) => ['occurred', 'ongoing', 'undated_past'].includes(status))
    .map(({ plover }) => plover ?? '')

/** Happenings by how they are named, with their type. */
const NAMED: readonly (readonly [phrase: string, type: string])[] = [
  ["Chad's attack on Togo", 'ASSAULT'],
  ["Chad's withdrawal from the town of Bor", 'RETREAT'],
  ['a meeting between Chad and Togo', 'CONSULT'],
  ['a deal between Chad and Togo', 'AGREE'],
]

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Texts of a frame ("{N} is near.") with each of the happenings in its place. */
const filled = (frame: string): string[] => NAMED.map(([phrase]) => capital(frame.replace('{N}', phrase)))

describe('what a clause says of a happening', () => {
  it.each([
    ...['imminent', 'near', 'likely', 'inevitable', 'unthinkable', 'a possibility', 'a long way off'],
    ...['off the table', 'under discussion', 'out of the question', 'on the agenda', 'within reach', 'due in June'],
  ])('does not make it done: is %s', (said) => {
    for (const text of filled(`{N} is ${said}.`)) expect(done(text), text).toEqual([])
  })

  it.each([
    ...['remains possible', 'seems close', 'could follow', 'has yet to begin', 'did not take place'],
    ...['may be days away', 'would begin in June', 'would be a mistake'],
  ])('does not make it done: %s', (said) => {
    for (const text of filled(`{N} ${said}.`)) expect(done(text), text).toEqual([])
  })

  it.each([
    ...['denied reports of', 'would welcome', 'asked for', 'hinted at', 'speculated about'],
    ...['could not confirm', 'offered money in return for'],
  ])('does not make it done: Kenya %s it', (said) => {
    for (const [phrase, type] of NAMED) expect(done(`Kenya ${said} ${phrase}.`)).not.toContain(type)
  })

  it.each(['began on Monday', 'took place on Monday', 'lasted two days', 'was the deadliest', 'could cause a war'])(
    'leaves it done: %s',
    (said) => {
      expect(done(`Chad's attack on Togo ${said}.`)).toContain('ASSAULT')
    },
  )

  it('keeps what goes on while its end is wanted', () => {
    expect(done('The attack of Chad on Togo is not over.')).toContain('ASSAULT')
    expect(done('The truce is vital.')).toEqual([])
  })
})

describe('an aim behind a colon', () => {
  it.each(['Chad has one aim: suppressing the Kurds.', 'They left for one reason: to defeat Togo.'])(
    'is not done: %s',
    (text) => {
      expect(done(text)).toEqual([])
    },
  )
})

describe('those who turn out', () => {
  it.each(['Thousands turned out in Accra to protest.', 'Farmers gathered in Accra for a rally against Chad.'])(
    'protest: %s',
    (text) => {
      expect(done(text)).toContain('PROTEST')
    },
  )
})

describe('what is told beside, condemned or left undone', () => {
  it.each([
    ['The rebels escaped, killing two guards.', 'ASSAULT'],
    ['The army pulled back, shelling the town of Bor as it went.', 'ASSAULT'],
    ['Chad admitted to attacking the ship of Togo.', 'ASSAULT'],
    ['Kenya condemned Chad for attacking Togo.', 'ASSAULT'],
    ['Chad delayed before attacking the rebels.', 'ASSAULT'],
    ['Chad has not stopped shelling Togo.', 'ASSAULT'],
    ['Kenya was against the attack of Chad on Togo.', 'ASSAULT'],
    ["Chad's invasion of Togo would last two years.", 'ASSAULT'],
    ["Chad's attack on Togo would later be condemned by Kenya.", 'ASSAULT'],
    ['The arrest of the mayor by police was due to a tip.', 'COERCE'],
    ['The arrest of the mayor by police was a matter of concern.', 'COERCE'],
    ['The siege of Bor by rebels remains a danger to civilians.', 'COERCE'],
  ])('is done: %s', (text, type) => {
    expect(done(text)).toContain(type)
  })

  it.each([
    'The union has not stopped Togo from attacking Goma.',
    'The army did not stop to attack the town of Bor.',
    'Togo never admitted to shelling the hospital.',
    'The suspect will confess to killing the mayor.',
    'Kenya condemned Chad for reportedly killing prisoners.',
    'Kenya will condemn any state for attacking Togo.',
    'Kenya dared Togo to attack Chad.',
    'Kenya had no problem with Togo arresting the commander.',
    'The senator asked why Togo would attack Chad.',
    'Police turned out for the protest in Accra.',
    'Thousands flocked to demonstrate how to cook.',
  ])('is not: %s', (text) => {
    expect(done(text).join()).not.toMatch(/ASSAULT|COERCE|PROTEST/)
  })
})
