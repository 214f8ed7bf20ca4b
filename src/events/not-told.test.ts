import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const count = (text: string): number => read(makeReport(text, { published: '2024-08-14' })).record.events.length

describe('what somebody saw or heard', () => {
  it.each([
    ['Residents reported clashes near the port of Aden.', 1],
    ['Residents reported clashes.', 0],
    ['The vote sparked riots in Aden.', 1],
    ['The vote may spark riots in Aden.', 0],
    ['Residents fear clashes near the port of Aden.', 0],
  ])('%s', (text, events) => {
    expect(count(text)).toBe(events)
  })
})

describe('a participle that says which one', () => {
  it.each([
    ['A driver wounded at a checkpoint in Goma on Monday had died.', 1],
    ['The drivers wounded in Goma were young.', 0],
  ])('%s', (text, events) => {
    expect(count(text)).toBe(events)
  })
})

describe('an act told by its day alone', () => {
  it.each([
    ["The toll of Tuesday's shelling has gone up to 12.", 1],
    ['The toll of the shelling has gone up to 12.', 0],
    ["Reports of Monday's raid are false.", 0],
    ["The mayor said Monday's attack was a hoax.", 0],
    ["Nothing came of Monday's raid.", 0],
    ["If Monday's attack was theirs, the town will answer.", 0],
    ["The film is about Monday's raid.", 0],
    ["Monday's drill raid went well.", 0],
    ["Rebels shelled Goma on Tuesday. The toll of Tuesday's shelling has gone up to 12.", 1],
  ])('%s', (text, events) => {
    expect(count(text)).toBe(events)
  })
})

describe('a deal of which only the day is told', () => {
  it.each([
    ['The exchange is the first part of a deal signed on 3 August.', 1],
    ['The exchange is the first part of a signed deal.', 0],
    ['A deal will be signed some day.', 0],
  ])('%s', (text, events) => {
    expect(count(text)).toBe(events)
  })
})

describe('what was held, sent or launched by nobody that is named', () => {
  it.each([
    ['Mass protests were held in Togo.', 1],
    ['Mass protests were held.', 0],
    ['Troops were deployed in Togo on Monday.', 1],
    ['Mass protests will be held.', 0],
    ['An attack was launched in Goma on Monday.', 1],
    ['A campaign was launched in Goma on Monday.', 0],
  ])('%s', (text, events) => {
    expect(count(text)).toBe(events)
  })
})

describe('a blast that nobody set off', () => {
  it.each([
    ['A gas explosion killed four people in Lima.', 0],
    ['An explosion killed four people in Lima.', 1],
    ['A gas explosion caused by a Russian missile killed four people in Lima.', 1],
    ['A gas explosion blamed on rebels killed four people in Lima.', 1],
    ['Four people were killed in gas explosions set off by rebels in Lima.', 1],
  ])('%s', (text, events) => {
    expect(count(text)).toBe(events)
  })
})

describe('a gathering by its day', () => {
  it.each([
    ['A rally was held on Sunday.', 1],
    ['Thousands plan to march against the dam on Friday.', 0],
  ])('%s', (text, events) => {
    expect(count(text)).toBe(events)
  })
})

describe('a verb whose past has no form of its own', () => {
  it.each([
    ['Togo suggested that Chad set fire to the camp.', 0],
    ['Togo suggested that Chad shut the border.', 0],
    ['Togo demanded that Chad shut the border.', 1],
  ])('%s', (text, events) => {
    expect(count(text)).toBe(events)
  })
})
