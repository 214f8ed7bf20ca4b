import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** "PLOVER status [who] [to whom] day" of each event, in text order. */
const told = (text: string): string[] => {
  const { document } = read(makeReport(text, { published: '2024-08-14' }))
  const names = (actors: readonly number[]): string => `[${actors.map((a) => document.actors[a]?.name).join('; ')}]`
  return document.events.map(
    (e) => `${e.plover} ${e.status} ${names(e.actors)} ${names(e.recipients)} ${e.date?.from ?? '-'}`,
  )
}

describe('what a word stands for', () => {
  it.each([
    ['The group recorded messages and released them.', []],
    ['Rebels filmed the videos. They released them.', []],
    [
      'The army captured two drivers and later released them.',
      ['COERCE occurred [army] [two drivers] -', 'RETREAT occurred [army] [two drivers] -'],
    ],
    ['The students are ready to start learning.', []],
    ['Iran is ready to start talks.', ['AGREE intended [Iran] [] -']],
    ['Prisoners ended their hunger strike.', ['RETREAT occurred [Prisoners] [] -']],
    ['Prisoners ended their sit-in.', ['RETREAT occurred [Prisoners] [] -']],
    ['Students staged a sit-in at the college.', ['PROTEST occurred [Students] [] -']],
    ['Students sit in at the college.', []],
    ['The miners of Peru are on strike.', ['PROTEST occurred [miners of Peru] [] -']],
    ['The planes of Peru are on display.', []],
    ['Togo stopped sending food to Ghana.', ['SANCTION occurred [Togo] [Ghana] -']],
    ['Togo stopped paying its bills.', []],
    ['The army stopped shelling the port.', ['RETREAT occurred [army] [] -']],
    ['A Kenyan officer, who asked not to be named, sighed.', []],
    ['The Kenyan army declined.', ['REJECT declined [Kenyan forces] [] -']],
    ['Exports to Kenya declined.', []],
    ['Senator Smith ended his campaign.', []],
    ['The army ended its campaign against the rebels.', ['RETREAT occurred [army] [rebels] -']],
    ['His politics have clashed with those of Turkey.', []],
    ['Inflation hit Turkey.', []],
    ['A law of Turkey bans two newspapers.', ['COERCE occurred [Turkey] [two newspapers] -']],
    ['Turkey attacked the report.', ['ACCUSE occurred [Turkey] [] -']],
    ['The rebels declined to join talks with Chad.', ['REJECT declined [rebels] [Chad] -']],
    ['Omar Belo said he would stay in the square until the president resigned.', []],
    ['Omar Belo stayed in the square until the president resigned.', ['RETREAT occurred [president] [] -']],
    ['The navy helped evacuate staff from the port.', ['AID occurred [navy] [staff] -']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('what is only planned, announced or feared', () => {
  it.each([
    ['The African Union is to send monitors to Chad.', ['AGREE intended [African Union] [Chad] -']],
    ['The deputies are expected to praise the plan of Ghana.', []],
    ['Ghana promised to send aid to Togo.', ['AGREE intended [Ghana] [Togo] -']],
    ['Their aim is to send monitors to Chad.', []],
    ['If Ghana is to attack Togo, it will need planes.', []],
    [
      'The Kenyan president is expected to meet the Malian president.',
      ['AGREE intended [Kenyan president; Malian president] [Malian president] -'],
    ],
    ['Togo wants a vote before it signs the accord with Ghana.', []],
    ['Togo paused before it signed the accord with Ghana.', ['SUPPORT occurred [Togo; Ghana] [Ghana] -']],
    ['Iran denied shelling the port.', ['ASSAULT denied [Iran] [] -']],
    ['Iran denied that Chad had attacked Mali.', ['ASSAULT denied [Chad] [Mali] -']],
    ['Iran refused to deny that Chad had attacked Mali.', []],
    ['The talks in Doha were called off.', ['REJECT cancelled [] [] -']],
    ['The talks in Doha were not called off.', []],
    ['The talks in Doha may be called off.', []],
    ['The minister said the talks would open in Doha on Friday.', ['AGREE scheduled [] [] 2024-08-16']],
    ['Ghana warned that it would close its ports.', ['THREATEN occurred [Ghana] [] -']],
    ['Ghana warned that it would run out of wheat.', []],
    ['Ghana warned that its economy would shrink.', []],
    ['The court gave reporters until Monday to file an objection.', []],
    ['Ghana gave Togo until Monday to leave the island.', ['THREATEN occurred [Ghana] [Togo] 2024-08-19']],
    ['Togo wants the border to be opened.', ['REQUEST occurred [Togo] [] -']],
    ['Togo wants to open the border.', []],
    ['Police said the group had plans to attack the port.', ['ASSAULT intended [group] [] -']],
    ['The militia is planning to attack Chad.', ['ASSAULT intended [militia] [Chad] -']],
    ['Iran denied plans to attack Chad.', []],
    ['Iran did not deny shelling the port.', []],
    ['Nobody denied that Chad had attacked Mali.', []],
    ['Iran denied reports that Chad had attacked Mali.', []],
    ['The navy confirmed reports that Chad had attacked Mali.', ['ASSAULT occurred [Chad] [Mali] -']],
    ['Chad no longer supports the plan.', ['SUPPORT denied [Chad] [] -']],
    ['Police foiled a plan to attack the port.', []],
    ['Teachers announced a strike for Monday.', ['PROTEST scheduled [Teachers] [] 2024-08-19']],
    ['Unions announced protests on Friday.', ['PROTEST intended [] [] -']],
    ['Aid groups warned that fighting would kill thousands.', []],
    ['The minister warned of famine.', []],
    ['Iran warned of consequences.', ['THREATEN occurred [Iran] [] -']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})
