import { describe, expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'
import type { PositionRecord } from '../../records/record.js'

const positionsOf = (text: string): readonly PositionRecord[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.positions
const short = (text: string): readonly string[] =>
  positionsOf(text).map((p) => `${p.actor} ${p.stance} ${p.issue_code ?? p.issue}`)

describe('positions', () => {
  it('keep the "no" that makes what is asked the contrary', () => {
    const [position] = positionsOf('“No one should leave the port,” the governor said.')
    expect(position?.issue).toMatch(/^No one/)
  })

  it.each([
    ['Iran demanded the lifting of sanctions.', 'Iran demands SANC.LIFT'],
    ['Iran rejected a ceasefire.', 'Iran rejects CEAS.TRUCE'],
    ['Iran is ready to release the hostages.', 'Iran offers HOST.REL'],
    ['Iran promised to hold elections in May.', 'Iran commits GOV.ELECT'],
    ['Iran said it would not disarm.', 'Iran rejects SEC.DISARM'],
    ['Iran is opposed to the prisoner exchange.', 'Iran opposes PRIS.EXCH'],
    ['Iran expects the peace talks to go ahead.', 'Iran expects TALK.PEACE'],
    ['Iran says it will only agree to a pause in fighting.', 'Iran conditional CEAS.PAUSE'],
    ['Iran said it would release the hostages if the siege is lifted.', 'Iran conditional HOST.REL'],
    ['Iran refused to release the prisoners.', 'Iran rejects PRIS.REL'],
    ['Turkey urged Iran to lift the siege.', 'Turkey demands HUM.SIEGE'],
    ['Iran asked to be allowed to widen the port.', 'Iran demands be allowed to widen the port'],
    [
      'Iran asked to be allowed to widen the port for the sake of its people.',
      'Iran demands be allowed to widen the port for the sake',
    ],
    ['Iran sought approval for a second port.', 'Iran demands approval for a second port'],
    ['Iran said the raid was a flagrant violation of the treaty.', 'Iran opposes raid'],
    // What a bare noun is about was said before it.
    ['Turkey proposed an exchange of prisoners. Iran opposes the exchange.', 'Iran opposes PRIS.EXCH'],
    ['Turkey proposed a festival of poets. Iran opposes the festival.', 'Iran opposes festival'],
  ])('%s', (text, expected) => {
    expect(short(text)).toContain(expected)
  })

  it.each([
    // What a noun says.
    ["Iran's main demand is the return of the islands.", 'Iran demands return of the islands'],
    ["Among Iran's demands is the lifting of the blockade.", 'Iran demands HUM.BLOCKADE'],
    ["Turkey sent an observer over Iran's objections.", "Iran opposes Turkey sent an observer over Iran's objections"],
    ['Iran gave its consent to the plan.', 'Iran accepts plan'],
    ['Iran has no intention of leaving the islands.', 'Iran rejects leaving the islands'],
    ['Iran has dropped its objections to the plan.', 'Iran supports plan'],
    ["Iran's offer to free the prisoners came late.", 'Iran offers PRIS.REL'],
    ["Iran's decision not to release the prisoners came late.", 'Iran rejects PRIS.REL'],
    ["Iran's move to withdraw troops from Turkey came late.", 'Iran commits SEC.WITHDRAW'],
    ['Iran stressed the need to dredge the canal.', 'Iran demands dredge the canal'],
    ['Iran and Turkey agreed on the need for a canal.', 'Turkey demands canal'],
    ['Iran underlined the importance of the canal.', 'Iran supports canal'],
    ["Turkey's prime minister voiced Iran's support for the canal.", 'Iran supports canal'],
    ['Iran has long supported the protest against the canal.', 'Iran opposes canal'],
    ['Iran is against the canal.', 'Iran opposes canal'],
    ['Iran is against digging the canal.', 'Iran opposes digging the canal'],
    ['Iran thanked the envoy for the truce.', 'Iran supports CEAS.TRUCE'],
    // One of those who did it.
    ['Iran was among the states that rejected the plan.', 'Iran rejects plan'],
    ['Iran was one of the states that rejected the plan.', 'Iran rejects plan'],
    // What will be asked, what may be, what cannot be borne.
    ['Iran said it would ask Turkey to dredge the canal.', 'Iran demands dredge the canal'],
    ['Iran demanded that the crews and the pilots tell the truth.', 'Iran demands tell the truth'],
    ['Iran could accept the truce if the siege is lifted.', 'Iran conditional CEAS.TRUCE'],
    ['Iran said raids could no longer be tolerated.', 'Iran rejects raids'],
    ['Iran warned Turkey not to dredge the canal.', 'Iran demands not to dredge the canal'],
    // Yes and no.
    ['"We have said yes to the truce," the Iranian foreign minister said.', 'Iran accepts CEAS.TRUCE'],
    ['Iran said no to the plan.', 'Iran rejects plan'],
    ['"We cannot accept this text," the Iranian foreign minister said.', 'Iran rejects text'],
    ['Turkey rejected calls for a ceasefire.', 'Turkey rejects CEAS.TRUCE'],
    ['Iran said yes to the inspectors, the port and the dam.', 'Iran accepts port'],
    ['Iran gave the green light to a second port.', 'Iran accepts second port'],
    ['Iran gave the go-ahead to the talks.', 'Iran accepts TALK.HOLD'],
    ['Iran gave Turkey the green light to dredge the canal.', 'Iran accepts dredge the canal'],
    ['Iran heeded calls for a truce.', 'Iran accepts CEAS.TRUCE'],
    ['Iran refused to abide by the ruling.', 'Iran rejects ruling'],
    ['Iran would not commit to accepting the truce.', 'Iran rejects CEAS.TRUCE'],
    ['The Iranian foreign minister called the plan unacceptable.', 'Iran rejects plan'],
    ['The Iranian foreign minister said the allegation was baseless.', 'Iran rejects allegation'],
    ['The army of Iran said it would in no way allow a raid.', 'Iranian forces rejects allow a raid'],
    ['Iran proposed dredging the canal.', 'Iran offers dredging the canal'],
    ['Iran threatened a new boycott.', 'Iran commits new boycott'],
    // What is judged, and what it is called.
    ['The Iranian foreign minister said it was wrong to close the canal.', 'Iran opposes close the canal'],
    ['The Iranian foreign minister believes it is important that Turkey leave.', 'Iran demands Turkey leave'],
    ['Iran wants the fate of two sailors to be settled.', 'Iran demands fate of two sailors to be settled'],
    ['Iran is opposed to anything that weakens the union.', 'Iran opposes anything that weakens the union'],
    ['Iran urged Turkey to refrain from closing the canal.', 'Iran demands refrain from closing the canal'],
    ['Iran is willing to give military and civil help.', 'Iran offers give military and civil help'],
    [
      'The Iranian president said his troops would leave the islands.',
      'Iranian president commits his troops would leave the islands',
    ],
    ['Iran plans to open and run a port.', 'Iran commits open and run a port'],
    [
      "The Iranian foreign minister complained that Turkey's aims were at odds with his own.",
      "Iran opposes Turkey's aims were at odds with his own",
    ],
    ['The army said it would not simply accept the plan.', 'army rejects plan'],
    ['Iran said yes to the port but no to the dam.', 'Iran accepts port'],
    ['Iran said yes to the port but no to the dam.', 'Iran rejects LAND.WATER'],
    ['Iran said yes to the truce and no to foreign troops.', 'Iran rejects SEC.FOREIGN'],
    ['Iran said it would not only open the port but pay for it.', 'Iran commits not only open the port'],
    [
      'The Iranian army will attack the islands next week.',
      'Iranian forces commits Iranian army will attack the islands next week',
    ],
    // Predicates.
    ['Iran is against the plan.', 'Iran opposes plan'],
    ['Iran no longer supports the truce.', 'Iran opposes CEAS.TRUCE'],
    ['Iran remains opposed to the plan.', 'Iran opposes plan'],
    ['Iran said its missiles were off the table.', 'Iran rejects its missiles'],
    ['Iran said the islands were not negotiable.', 'Iran rejects islands'],
    ['The plan is unacceptable to Iran.', 'Iran rejects plan'],
    ['Iran said the truce was a step forward.', 'Iran supports CEAS.TRUCE'],
    ['Iran said it was ready to talk.', 'Iran offers talk'],
    // What there will not be, what others are to do, in time or at once.
    ['Iran said there would be no talks under fire.', 'Iran rejects TALK.HOLD'],
    ['Iran said Turkey had to leave the islands.', 'Iran demands Turkey had to leave the islands'],
    ['Iran wants Turkey to name a date.', 'Iran demands name a date'],
    ['Iran gave Turkey until Monday to release the sailors.', 'Iran demands release the sailors'],
    ['"Lift the siege," the Iranian foreign minister said.', 'Iran demands HUM.SIEGE'],
    ['Iran said 40 prisoners would be released in May.', 'Iran commits PRIS.REL'],
    ['Iran said the truce would hold.', 'Iran expects CEAS.TRUCE'],
    // What is denied, doubted, kept open or threatened.
    ['Iran denied that it had shelled the islands.', 'Iran rejects it had shelled the islands'],
    ['Iran rejected the claims of Turkey.', 'Iran rejects claims of Turkey'],
    ['Iran said it had no part in the raid.', 'Iran rejects part in the raid'],
    ['Iran questioned the results of the vote.', 'Iran opposes results of the vote'],
    ['Iran reserves the right to close the strait.', 'Iran conditional close the strait'],
    ['Iran threatened to close the strait.', 'Iran commits close the strait'],
    ['Iran is reluctant to talk to Turkey.', 'Iran opposes talk to Turkey'],
    // What is wanted, needed or to go on.
    ['Iran wants a share of the islands.', 'Iran demands share of the islands'],
    ['Iran does not want Turkey to take part.', 'Iran opposes take part'],
    ['Iran is determined to prevent a second raid.', 'Iran opposes second raid'],
    ["Iran's goal is the removal of the general.", 'Iran demands removal of the general'],
    ['Iran is insisting that Turkey pay a fine.', 'Iran demands Turkey pay a fine'],
    ['The Iranian foreign minister said it was vital to open the bridge.', 'Iran demands open the bridge'],
    ['The Iranian foreign minister said the treaty should be revoked.', 'Iran demands treaty should be revoked'],
    ['The Iranian foreign minister said the operation would not stop.', 'Iran commits operation'],
    // What hangs on something else.
    ['Iran will not sign unless the blockade ends.', 'Iran conditional HUM.BLOCKADE'],
    ['Iran said there could be no truce without guarantees.', 'Iran conditional CEAS.TRUCE'],
    ['Iran said the release of its sailors was a condition for talks.', 'Iran demands release of its sailors'],
  ])('%s', (text, expected) => {
    expect(short(text)).toContain(expected)
  })

  it.each([
    'Iran calls a new round of talks for Monday.',
    'Iran supports Turkey against the sanctions.',
    'Iran is backing the government of Turkey against the uprising.',
    'A resident who asked not to be named said the street was empty.',
    'Iran would not comment on the report.',
    'Turkey has yet to accept the plan.',
    'Turkey must act if the talks are to succeed.',
    'Iran believes it is not important that Turkey leave.',
    'Iran would not commit to rejecting the truce.',
    'Turkey would not have signed without help.',
    'Iran dropped its demand for a truce.',
    'Iran said a bill that would keep the port funded was on its way.',
    'Iran said this was absurd.',
    'Iran said it did not have to explain its laws.',
    'Iran said the matter had to do with its laws.',
    'Turkey tried to force Iran to accept the truce.',
    'A clinic supported by Iran burned down.',
    'Iran did not rule out a war.',
    'The Iranian foreign minister said there were many barriers that Turkey must overcome.',
    'Rebels who support Iran in the eastern islands fled.',
    'The Iranian foreign minister said the group was a threat.',
    'The Iranian foreign minister was asked if it should respond.',
    "Iran's teaching unions are opposed to the rules.",
    'A resident left Geneva Airport with the Iranian envoy.',
    'Iran does not believe that Turkey is ready for a truce.',
    'Iran said it was possible for Turkey to renege on the agreement.',
  ])('are none of Turkey, Iran or a resident in: %s', (text) => {
    expect(short(text).filter((p) => !p.includes('expects'))).toEqual([])
  })

  it('are one for each part of a demand', () => {
    expect(short('Iran demanded a ceasefire and the release of prisoners.')).toEqual([
      'Iran demands CEAS.TRUCE',
      'Iran demands PRIS.REL',
    ])
  })

  it('join what is said twice', () => {
    const positions = positionsOf('Iran demanded a ceasefire. On Monday Iran again called for a ceasefire.')
    expect(positions).toHaveLength(1)
    expect(positions[0]?.evidence).toHaveLength(2)
  })

  it('belong to whoever is named with them, and to the party an unnamed spokesman speaks for', () => {
    expect(short('Israeli Prime Minister Benjamin Netanyahu demanded the release of the hostages.')).toEqual([
      'Benjamin Netanyahu demands HOST.REL',
    ])
    expect(short('A Turkish government spokesman demanded the release of the hostages.')).toEqual([
      'Turkey demands HOST.REL',
    ])
  })

  it('belong to whoever speaks of "our government"', () => {
    expect(short('"Our government will close the strait," the Iranian foreign minister said.')).toEqual([
      'Iran commits Our government will close the strait',
    ])
  })

  it("are no orders to one's own army, no thanks, no apologies, and nothing that is said for others", () => {
    expect(short("Iran's president ordered the Iranian army to leave the islands.")).toEqual([])
    expect(short('Iran and Turkey support each other.')).toEqual([])
    expect(short('Iran did not deny that it had shelled the islands.')).not.toContain(
      'Iran rejects it had shelled the islands',
    )
    expect(short('The Iranian foreign minister said the Turkish offensive would continue.')).toEqual([])
    expect(short('Iran insisted that Turkey would leave the islands.')).toEqual([])
  })

  it('count for the party as well, whoever holds them', () => {
    const parties = (text: string): readonly string[] => positionsOf(text).map((p) => `${p.actor}: ${p.party}`)
    expect(parties('Benjamin Netanyahu rejected a ceasefire.')).toEqual(['Benjamin Netanyahu: Israel'])
    expect(parties('Turkey rejected a ceasefire.')).toEqual(['Turkey: Turkey'])
  })

  it('keep the words and who tells them', () => {
    const [position] = positionsOf('Turkey said Iran had rejected a ceasefire.')
    expect(position).toMatchObject({ actor: 'Iran', stance: 'rejects', according_to: ['Turkey'] })
    expect(position?.evidence[0]?.text).toBe('a ceasefire')
  })

  it('leave out what is only asked of others, supposed or doubted', () => {
    expect(short('Turkey urged Iran to accept a ceasefire.')).not.toContain('Iran accepts CEAS.TRUCE')
    expect(short('If Iran accepts a ceasefire, the road will open.')).toEqual([])
    expect(short('Iran may accept a ceasefire.')).toEqual([])
  })

  it('are also held by residents, on whatever they ask for', () => {
    expect(short('Residents demanded bread.')).toEqual(['Residents demands bread'])
  })

  it('follow from judgements, and not from what another is only urged to do', () => {
    expect(short('The Turkish foreign minister said the blockade was unacceptable.')).toEqual([
      expect.stringContaining('Turkish foreign minister opposes'),
    ])
    expect(short('Turkey considers the blockade unacceptable.')).toEqual([expect.stringContaining('Turkey opposes')])
    expect(short('The blockade is regarded as a disaster by Turkey.')).toEqual([
      expect.stringContaining('Turkey opposes'),
    ])
    expect(short('Turkey held constructive talks.')).toEqual([])
    expect(short('Turkey tried to persuade Iran to accept a ceasefire.').filter((p) => p.startsWith('Iran'))).toEqual(
      [],
    )
  })

  it('are no refusal where the refusing is denied or open', () => {
    expect(short('Turkey may ban the march.')).toEqual([])
    expect(short('Turkey snubbed the bid of Iran.')).toEqual([expect.stringContaining('Turkey rejects')])
  })

  it('are none of whom a list leaves out, nor of a promise stepped back from, nor what one only hopes to do', () => {
    expect(short('The plan was accepted by Iran but not by Turkey.')).toEqual(['Iran accepts plan'])
    expect(short('Iran stepped back from its promise of a strike.')).toEqual([])
    expect(short('Iran hopes to sign the deal this week.')).toEqual([expect.stringContaining('Iran expects')])
  })

  it('of a headline are one with what the text below tells again', () => {
    const told = short(
      'IRAN SIGNS PARTIAL DEAL ON PRISONERS\n\nTEHRAN, May 16 - Iran signed a partial agreement on Saturday.',
    )
    expect(told.filter((p) => p.startsWith('Iran accepts'))).toHaveLength(1)
  })

  it('are for a plan where others are urged to take it', () => {
    expect(short('Turkey urged the rebels to accept the plan.')).toEqual([expect.stringContaining('Turkey supports')])
    expect(short('The president of Turkey urged the parties to say yes.')).toEqual([
      expect.stringContaining('supports'),
    ])
  })

  it('leave out facts and idle objects', () => {
    expect(short('A ceasefire began on Monday.')).toEqual([])
    expect(short('Iran condemned Turkey.')).toEqual([])
    expect(short('Iran declined to comment.')).toEqual([])
  })

  it('follow from coming to talks and staying away', () => {
    expect(short('Iran will attend peace talks in Geneva on Friday. Turkey will boycott the talks.')).toEqual([
      'Iran accepts TALK.ATTEND',
      'Turkey rejects TALK.ATTEND',
    ])
  })

  it.each([
    // Things take no stand, nor does who is only wondered about.
    "Iran's handling of the case complies with the law.",
    'The army of Iran quelled protests demanding reforms.',
    'An official of Iran declined to comment on whether Iran would fight the rebels.',
    "Turkey condemned Iran's supposed ambition to build a bomb.",
    'Iran cut a deal with Turkey.',
    'Iran has not decided when to invite the ministers.',
    "Iran's failure to stop and condemn the raids surprised nobody.",
  ])('are not those of Iran: %s', (text) => {
    expect(positionsOf(text).filter((p) => p.actor === 'Iran')).toEqual([])
  })
})
