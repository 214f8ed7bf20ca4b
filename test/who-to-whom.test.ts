import { describe, expect, it } from 'vitest'
import { makeReport } from '../src/intake/report.js'
import { read } from '../src/read.js'

/** "TYPE status who > whom" for each event of a reading; sentences are our own. */
const told = (text: string): readonly string[] => {
  const { events, actors } = read(makeReport(text, { published: '2024-08-14' })).document
  const names = (list: readonly number[]): string => list.map((a) => actors[a]?.name ?? '').join(' + ')
  return events.map((e) => `${e.plover} ${e.status} ${names(e.actors)} > ${names(e.recipients)}`)
}

describe('who did what to whom', () => {
  it.each([
    ['Ethiopia bombed Eritrea on Monday.', ['ASSAULT occurred Ethiopia > Eritrea']],
    ['Eritrea was bombed by Ethiopia on Monday.', ['ASSAULT occurred Ethiopia > Eritrea']],
    ['War came when Ghana cracked down on protests.', ['COERCE occurred Ghana > ']],
    ['Norway has sent aid to Malawi.', ['AID occurred Norway > Malawi']],
    ['Sudan and Chad signed a treaty in Doha.', ['SUPPORT occurred Sudan + Chad > Sudan + Chad']],
    ['Qatar is committed to a truce.', ['AGREE occurred Qatar > ']],
    ['Norway said that Sudan had betrayed the Kurds.', ['ACCUSE occurred Norway > Sudan']],
    ['Norway said that the Kurds were betrayed by Sudan.', ['ACCUSE occurred Norway > Sudan']],
    ['Norway said that the Kurds were betrayed.', []],
    [
      'Five Somali rebels were killed when they attacked a post near Goma.',
      ['ASSAULT occurred  > Five Somali rebels', 'ASSAULT occurred Five Somali rebels > Goma'],
    ],
    ['A Kenyan officer was arrested and was buried by Somalia.', ['COERCE occurred  > Kenyan officer']],
    ['Ghana and Togo accused each other of theft.', ['ACCUSE occurred Ghana + Togo > Ghana + Togo']],
    ['Ghana and Togo rested on Monday. Both sides agreed to a truce.', ['AGREE occurred Ghana + Togo > Ghana + Togo']],
    ['Ghana and Togo left, with each side blaming the other.', ['ACCUSE occurred Ghana + Togo > Ghana + Togo']],
    ['Ghana, Togo and Mali rested on Monday. Both sides agreed to a truce.', []],
    ['Ten farmers were killed when rockets hit a mill near Goma.', ['ASSAULT occurred  > Ten farmers']],
    ['Togo claimed responsibility for a raid that killed ten farmers.', ['ASSAULT occurred Togo > ten farmers']],
    ['A hospital received four bodies.', []],
    ['Togo killed no fewer than ten farmers.', ['ASSAULT occurred Togo > no fewer than ten farmers']],
    ['Ghana said the Togolese militia had widened its attacks on Mali.', ['ASSAULT occurred Togolese militia > Mali']],
    ['Norway said that the Togolese militia was responsible.', ['ACCUSE occurred Norway > Togolese militia']],
    ['Norway said that Togo was to blame for the riot.', ['ACCUSE occurred Norway > Togo']],
    ['Norway said that Togo was not to blame for the riot.', []],
    ['Norway said that Togo was bankrolling terrorists.', ['ACCUSE occurred Norway > Togo']],
    ['Norway said that Togo is funding schools.', []],
    ['Norway said that Togo had used excessive force.', ['ACCUSE occurred Norway > Togo']],
    ['Norway said that Togo was responsible for the schools.', []],
    ['Norway said that Togo had deliberately flooded the fields.', ['ACCUSE occurred Norway > Togo']],
    ['Norway said that Togo had failed to protect the camp.', ['ACCUSE occurred Norway > Togo']],
    ['Norway warned that Togo had taken dangerous steps.', ['ACCUSE occurred Norway > Togo']],
    ['In talks with Ghana, the Togolese president rested.', ['CONSULT occurred Togolese president + Ghana > Ghana']],
    ['Ghana denied that it had closed a school.', ['COERCE denied Ghana > ']],
    ['“Cancel the pact,” the Kenyan minister told Togo.', ['REQUEST occurred Kenyan minister > Togo']],
    ['“Look at the pact,” the Kenyan minister told Togo.', []],
    ['Malawi received food from Norway.', ['AID occurred Norway > Malawi']],
    ['With the Kenyan army, rebels attacked Goma.', ['ASSAULT occurred rebels > Goma']],
    ['The Kenyan army called in airstrikes on the rebels.', ['ASSAULT occurred Kenyan forces > rebels']],
    ['Ghana, whose soldiers are fighting alongside Togo, rested.', ['COOPERATE ongoing soldiers > Togo']],
    ['Ghana ordered its armed forces to throw out the rebels.', ['REQUEST occurred Ghana > Ghana armed forces']],
    ['The Kenyan army responded with strikes on the rebels.', ['ASSAULT occurred Kenyan forces > rebels']],
    ['Ghana and Togo failed to reach an agreement.', ['REJECT occurred Ghana + Togo > Ghana + Togo']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    'No group has claimed responsibility for the attack.',
    'No group has claimed the attack.',
    'The Taliban denied that they had claimed the bombing.',
    'The Taliban have not claimed the bombing.',
    'No group has claimed responsibility for downing the plane.',
    'The Taliban denied any part in bombing the bridge.',
  ])('gives a deed to nobody who has not claimed it: %s', (text) => {
    expect(told(text).filter((event) => !event.startsWith('REJECT'))).toEqual([])
  })

  it('names nobody as the source of what nobody has said', () => {
    const { events } = read(makeReport('Nobody has claimed responsibility for the killing of the mayor.')).record
    expect(events.map(({ according_to }) => according_to)).toEqual([['report']])
  })

  it.each([
    ['A farmer was injured due to a rocket attack on Goma.', ['ASSAULT occurred  > farmer']],
    ['Two farmers were killed as a result of a Kenyan attack on Goma.', ['ASSAULT occurred Kenya > Two farmers']],
    [
      'Nine farmers were killed by a shell fired by Kenyan soldiers on the park.',
      ['ASSAULT occurred Kenyan forces > Nine farmers'],
    ],
    [
      'Two farmers were killed and three others were injured in a Kenyan attack on Goma.',
      ['ASSAULT occurred Kenya > Two farmers + three others'],
    ],
    [
      'Kenyan soldiers shelled the town with rockets killing two farmers.',
      ['ASSAULT occurred Kenyan forces > two farmers'],
    ],
    ['Two shells fired by Kenyan soldiers fell on the market of Goma.', ['ASSAULT occurred Kenyan forces > Goma']],
    [
      'Two farmers were killed in Goma and three others were injured in a Kenyan attack.',
      ['ASSAULT occurred  > Two farmers', 'ASSAULT occurred Kenya > three others'],
    ],
    [
      'Two farmers were killed in a raid near Goma on Monday. Two farmers were killed in a raid near Goma on Monday.',
      ['ASSAULT occurred  > Two farmers'],
    ],
  ])('tells the toll and its attack once: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('makes nobody the doer who is only listed among the dead', () => {
    const text = 'Eleven farmers were killed among them a child and two women in attacks by Kenyan soldiers.'
    expect(told(text)[0]).toBe('ASSAULT occurred Kenyan forces > Eleven farmers')
  })

  it.each([
    ['Norway accused the Chadian army of torture.', ['ACCUSE occurred Norway > Chadian forces']],
    ['Norway accused the president of Mali of theft.', ['ACCUSE occurred Norway > president of Mali']],
    ['Norway has accused the Chadian army of being behind the attack.', ['ACCUSE occurred Norway > Chadian forces']],
    ['The plan will trigger evictions of farmers.', []],
    ['Rebels must have left the hill, the Norwegian minister said.', []],
    ['Kenya handed over 25 captives to Chad.', ['RETREAT occurred Kenya > 25 captives']],
    ['Norway is considering a resolution condemning Chad.', []],
    ['"Stop the bombing," the Norwegian minister said.', ['REQUEST occurred Norwegian minister > ']],
    [
      '"Release the prisoners and leave the valley," the Norwegian minister told Chad.',
      ['REQUEST occurred Norwegian minister > Chad'],
    ],
    ['The plan could cause attacks on farmers.', []],
    ['Kenya took a swipe at Chad, calling it a man who has no honour.', ['ACCUSE occurred Kenya > Chad']],
    ['No cause had been released by the authorities.', []],
  ])('tells an accusation by whom it meets, and nothing that is only to come or to be called: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('makes one event of an attack and its toll', () => {
    const text = 'Ethiopian airstrikes killed ten villagers in Tigray on Tuesday.'
    const { events } = read(makeReport(text, { published: '2024-08-14' })).document
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ plover: 'ASSAULT', mode: 'aerial' })
  })

  it('takes the doer of a light verb for the doer of its noun', () => {
    expect(told('Turkey carried out a raid on the militia.')[0]).toContain('ASSAULT occurred Turkey >')
    expect(told('Kenya held talks with Uganda.')[0]).toContain('CONSULT occurred Kenya + Uganda > Uganda')
  })

  it.each([
    [
      'Two journalists were arrested and beaten by Chadian police.',
      'ASSAULT occurred Chadian police > Two journalists',
    ],
    ['Ten farmers were killed when Kenyan soldiers opened fire.', 'ASSAULT occurred Kenyan forces > Ten farmers'],
    ['Eight monks were killed in a Taliban offensive.', 'ASSAULT occurred Taliban > Eight monks'],
    ['Residents of Goma are living under siege.', 'COERCE ongoing  > Residents of Goma'],
    ['The Kenyan minister is believed to have been killed.', 'ASSAULT occurred  > Kenyan minister'],
    ['On a visit to Mali, the Kenyan president praised the army.', 'CONSULT occurred Kenyan president > Mali'],
    ['The Chadian minister said Sudan had violated the accord.', 'ACCUSE occurred Chadian minister > Sudan'],
    ['The town of Bukavu fell to Rwandan forces on Sunday.', 'ASSAULT occurred Rwandan forces > Bukavu'],
    ['Guerrilla deserter Ana Grant and Luis Navas were killed.', 'ASSAULT occurred  > Ana Grant + Luis Navas'],
    ['The union reported the abduction and killing of Ana Grant.', 'ASSAULT occurred  > Ana Grant'],
    ['Kenya condemned the killing in Goma of Ana Grant.', 'ASSAULT occurred  > Ana Grant'],
    ['The bombing of the bridge was claimed by the Taliban.', 'ASSAULT occurred Taliban >'],
    ['Police said the Taliban had claimed the attack.', 'ASSAULT occurred Taliban >'],
    ['The union issued a statement condemning Chad for the raid.', 'ACCUSE occurred union > Chad'],
    ['A statement condemning Chad was issued by the union.', 'ACCUSE occurred union > Chad'],
    ['In a letter urging Norway to mediate, the minister praised the truce.', 'REQUEST occurred minister > Norway'],
    ['Kenyan soldiers repelled an assault on a Ugandan base.', 'ASSAULT occurred Kenyan forces > '],
    ['Kurdish militias are under assault from Turkey.', 'ASSAULT occurred Turkey > Kurdish militias'],
    ['The monitor said the shelling killed four farmers and wounded nine.', 'ASSAULT occurred  > four farmers'],
    [
      'The monitor said Kenyan soldiers killed nine rebels in an ambush.',
      'ASSAULT occurred Kenyan forces > nine rebels',
    ],
  ])('reads who from the clause: %s', (text, expected) => {
    expect(told(text)).toContainEqual(expect.stringContaining(expected))
  })

  it.each([
    ['A Kenyan court jailed Omar Belo for murdering a judge.', 'ASSAULT occurred Omar Belo > judge'],
    ['Kenyan police arrested two sailors for killing a priest.', 'ASSAULT occurred  > priest'],
    ['Kenyan police announced the arrest of two sailors for killing a priest.', 'ASSAULT occurred  > priest'],
    ['The Taliban claimed responsibility for killing a judge.', 'ASSAULT occurred Taliban > judge'],
    ['The Kenyan minister said the rebels were the ones who killed the judge.', 'ASSAULT occurred rebels > judge'],
    ['Two nurses were seized at the bus station by Kenyan soldiers.', 'Kenyan forces > Two nurses'],
    ['Ana Grant was killed along with two bodyguards.', 'ASSAULT occurred  > Ana Grant + two bodyguards'],
    ['Rebels abducted Ana Grant together with two bodyguards.', 'ASSAULT occurred Rebels > Ana Grant + two bodyguards'],
    ['A farmer died in a rebel attack near Goma.', 'ASSAULT occurred rebels > farmer'],
    ['Two nurses were seized and later killed by Kenyan soldiers.', 'ASSAULT occurred Kenyan forces > Two nurses'],
    ['The Taliban confessed to the murder of two judges.', 'ASSAULT occurred Taliban > two judges'],
    ['Gunmen killed nine people, including Omar Belo.', 'ASSAULT occurred Gunmen > nine people + Omar Belo'],
    ['The monitor regretted the killing of six priests, including Omar Belo.', '> six priests + Omar Belo'],
    ['The abduction and killing on 15 May of Omar Belo shocked Goma.', 'ASSAULT occurred  > Omar Belo'],
    [
      'Police named Ana Grant, Luis Navas and Omar Belo, who were killed by rebels.',
      '> Ana Grant + Luis Navas + Omar Belo',
    ],
    ['Rebels killed a farmer identified as Omar Belo.', 'ASSAULT occurred Rebels > Omar Belo'],
    ['It closed after Kenyan soldiers killed two nurses.', 'ASSAULT occurred Kenyan forces > two nurses'],
  ])('reads who from what the verb is about: %s', (text, expected) => {
    expect(told(text)).toContainEqual(expect.stringContaining(expected))
  })

  it.each(['The plane blew up in the air.', 'The referee blew his whistle.'])('makes no bomb of it: %s', (text) => {
    expect(told(text)).toEqual([])
  })

  it.each([
    'Omar Belo was arrested for working with rebels.',
    'Rebels were going to attack Goma.',
    'The union condemned the killing on 15 May of Omar Belo.',
  ])('tells of nothing that was not done: %s', (text) => {
    expect(
      told(text).filter((event) => /^(COOPERATE|ASSAULT occurred (?! > Omar)|ACCUSE .* > Omar)/.test(event)),
    ).toEqual([])
  })

  it('puts what somebody is going to do in the future', () => {
    expect(told('Kenya is going to release the prisoners.')).toEqual([
      expect.stringContaining('RETREAT intended Kenya >'),
    ])
  })

  it('leaves to the army what it does with a guest or a gun', () => {
    expect(told('Kenyan soldiers attacked the camp together with Ugandan troops.')).toEqual([
      expect.not.stringContaining('> Ugandan forces'),
    ])
    expect(told('The army used the base for shelling Goma.')).toContainEqual(
      expect.stringContaining('ASSAULT occurred army >'),
    )
  })

  it('takes "we" in a quotation for the speaker, and for the party of a spokesman', () => {
    expect(told('“We attacked the base on Monday,” President Erdogan said.')).toContainEqual(
      expect.stringContaining('ASSAULT occurred Recep Tayyip Erdogan >'),
    )
    expect(told('“We attacked the base on Monday,” a Hamas spokesman said.')).toContainEqual(
      expect.stringContaining('ASSAULT occurred Hamas >'),
    )
  })

  it('records nothing that nobody suffered', () => {
    expect(told('No peacekeepers were injured in the raid.')).toEqual([])
  })

  it('says in a notice what it saw and did not record', () => {
    const { events, notices } = read(
      makeReport('Kenya demanded the release of the prisoners.', { published: '2024-08-14' }),
    ).document
    expect(events.map((e) => e.plover)).toEqual(['REQUEST'])
    expect(notices.filter((n) => n.stage === 'events').map((n) => n.at?.text)).toEqual(['release'])
  })

  it('names rule, path and reason in the steps of each event', () => {
    const [event] = read(makeReport('Norway has sent aid to Malawi.', { published: '2024-08-14' })).document.events
    const steps = event?.made.steps.map(({ rule, says }) => `${rule}: ${says}`) ?? []
    expect(steps.some((s) => s.startsWith('provide-aid: who: Norway'))).toBe(true)
    expect(steps.some((s) => s.startsWith('status: '))).toBe(true)
  })
})
