import { describe, expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'

/** "logic: antecedent => consequent" of each condition. */
const conditions = (text: string): string[] =>
  read(makeReport(text, { published: '2026-05-06' })).document.conditions.map(
    ({ logic, antecedent, consequent }) =>
      `${logic}: ${antecedent.map((s) => s.text).join(' + ')} => ${consequent.map((s) => s.text).join(' + ')}`,
  )

describe('conditions', () => {
  it.each([
    'What happens if the talks fail?',
    'The priority is to avert war.',
    'They can make all the tests without delay.',
    'Parliament has a procedure which would allow members to vote.',
    'The rebels will store weapons provided by a merchant.',
    'The rebels would sign even without a truce.',
    'The deserter will be tried after fleeing the valley.',
    'The merchant demanded money before paying their wages.',
    'The miners called for fair wages before they were arrested.',
    'The party will not join the talks, while its rival will stay in the capital.',
    'The council has no idea where to put the miners if it rains.',
    'The miller had his mill burnt by the army before fleeing to the hills.',
    'The gunmen searched the mill before setting it on fire.',
    'Shelling by the army killed twelve villagers on Monday.',
    'The general said the army would fight for a hundred years if it had to.',
    'The mayor said the town would hold out alone if need be.',
    'Fighting in the hills has killed twelve villagers, the monitor said.',
    'The driver whom police asked if he had seen the raid fled.',
    'Reporters asked the head of the Lagos Mining Holding if he thought the talks had failed.',
    'The envoy asked whether the road was open and if the guards had left.',
    'The envoy has never lost a village before, so the movement will not sign.',
    'The army does not have such shells while the last two depots are held by its rival.',
    'The judge led an investigation linked to the riots.',
    'Only about six per cent of the heat would be turned into light, the engineer said.',
    'The merger will bring new jobs to the port, he said.',
    'The bill would allow the guards to search the drivers, he said.',
  ])('are none: %s', (text) => {
    expect(conditions(text)).toEqual([])
  })

  it.each([
    'Togo refused to give way if the talks are to succeed.',
    'Togo refused to press the army to give way if the talks are to succeed.',
    'Togo did not press the army to give way if the talks are to succeed.',
  ])('set nothing as necessary that is refused or denied: %s', (text) => {
    expect(conditions(text).filter((each) => each.startsWith('only_if'))).toEqual([])
  })

  it.each([
    ['If the siege ends, the group will free the pilots.', 'if: the siege ends => the group will free the pilots'],
    ['Togo will sign if and only if the army leaves.', 'only_if: the army leaves => Togo will sign'],
    ['Togo refused to sign until the army left.', 'until: the army left => sign'],
    ['Chad told Togo to leave Bor or face an attack.', 'unless: leave Bor => face an attack'],
    ['Togo must leave Bor, otherwise Chad will attack it.', 'unless: Togo must leave Bor => Chad will attack it'],
    ['The ministry warned of a long war if the talks fail.', 'if: the talks fail => a long war'],
    ['The ministry has cautioned about a wider war if the talks fail.', 'if: the talks fail => a wider war'],
    [
      'The envoy pressed the army to give way if the talks are to succeed.',
      'only_if: give way => the talks are to succeed',
    ],
    ['The envoy urged Togo to give way if the talks are to succeed.', 'only_if: give way => the talks are to succeed'],
    ['The invasion will lead to a regional war, the group warned.', 'if: The invasion => a regional war'],
    [
      'Iran will answer whatever Togo asks if the sanctions are lifted.',
      'if: the sanctions are lifted => Iran will answer whatever Togo asks',
    ],
    [
      'Iran would do whatever Togo asks of it if the sanctions are lifted.',
      'if: the sanctions are lifted => Iran would do whatever Togo asks of it',
    ],
    ['The party will not sign unless the army leaves.', 'unless: the army leaves => The party will not sign'],
    [
      'The rebels will disarm only if the prisoners are freed.',
      'only_if: the prisoners are freed => The rebels will disarm',
    ],
    [
      'The war can only end when the militia is disbanded.',
      'only_if: the militia is disbanded => The war can only end',
    ],
    [
      'Only a truce would hold the militia back from an assault on the port.',
      'only_if: a truce => an assault on the port',
    ],
    ['The general will only agree to a short truce.', 'only_if: a short truce => agree'],
    [
      'The rebels agreed to attend on condition that the army halt its shelling.',
      'if: the army halt its shelling => attend',
    ],
    [
      'Iran will not discuss its missiles before the sanctions are lifted.',
      'until: the sanctions are lifted => Iran will not discuss its missiles',
    ],
    ['The plan provides for the exchange of 31 soldiers for 212 prisoners.', 'exchange: 31 soldiers => 212 prisoners'],
    [
      'The party wants a full withdrawal as a precondition for releasing the pilots.',
      'only_if: a full withdrawal => releasing the pilots',
    ],
    [
      'Both armies must leave the valley if the talks are to succeed.',
      'only_if: Both armies must leave the valley => the talks are to succeed',
    ],
    [
      'The army will fire if the miners are to be let into the square.',
      'if: the miners are to be let into the square => The army will fire',
    ],
    [
      'The rebels must disarm before joining the government.',
      'only_if: The rebels must disarm => joining the government',
    ],
    [
      'Iran demands the lifting of the siege before resuming the talks.',
      'only_if: the lifting of the siege => resuming the talks',
    ],
    [
      'Iran demanded the lifting of the siege before resuming the talks.',
      'only_if: the lifting of the siege => resuming the talks',
    ],
    ['The president wanted guarantees before signing the accord.', 'only_if: guarantees => signing the accord'],
    ['The rebels could return without a truce.', 'unless: a truce => The rebels could return'],
    ['The fighting will only worsen if the talks fail.', 'if: the talks fail => The fighting will only worsen'],
    ['Those who reject the accord will be taken to the north.', 'if: reject the accord => taken to the north'],
  ])('%s', (text, expected) => {
    expect(conditions(text)).toEqual([expected])
  })

  it('reads an exchange in the order of the text, and a deed of the subject as what it gives', () => {
    expect(conditions('The plan offers the release of nine pilots in exchange for a truce.')).toEqual([
      'exchange: the release of nine pilots => a truce',
    ])
    expect(conditions('The group secured the release of nine men in exchange for allowing safe passage.')).toEqual([
      'exchange: allowing safe passage => the release of nine men',
    ])
  })

  it('keeps what is necessary from becoming sufficient', () => {
    const [only] = conditions('Only a truce would prevent an attack on the port.')
    const [plain] = conditions('A truce would prevent an attack on the port.')
    expect(only?.split(':')[0]).toBe('only_if')
    expect(plain?.split(':')[0]).toBe('if')
  })

  it('leaves questions, tales of the past, advice and dates alone', () => {
    for (const text of [
      'Reporters asked if the talks had failed.',
      'The fighting went on even if the talks did not fail.',
      'The talks will not begin until Thursday.',
      'The road was reopened after the mines were cleared.',
      'If you work hard you will succeed.',
      'They could have won if the bridge had held.',
      'An official spoke on condition of anonymity.',
      'Kenya and Somalia exchanged fire for hours.',
      'After hearing the envoy, the minister promised to lift the siege.',
      'After blaming the rebels, the minister announced he will lift the siege.',
      // What the report itself only paints, and what is let in.
      'The raid could undermine the talks.',
      'The raid angered a town that would endanger the talks.',
      'Only two flags would be allowed into the hall.',
      'Kenya will not leave, but has spent much after backing the rebels.',
      'Speaking before his cabinet met, the minister called the outcome uncertain.',
    ])
      expect(conditions(text), text).toEqual([])
  })

  it('is held by the party it binds, else by who says it', () => {
    const holder = (text: string): string | undefined => {
      const { document } = read(makeReport(text, { published: '2026-05-06' }))
      const held = document.conditions[0]?.holder
      return held === null || held === undefined ? undefined : document.actors[held]?.name
    }
    expect(holder('Hamas wants a full withdrawal as a precondition for talks.')).toBe('Hamas')
    expect(holder('Hamas said the talks would resume if the army left.')).toBe('Hamas')
  })
})

it.each([
  ['As long as the siege goes on, people will die, the envoy said.', 'consequence'],
  ['The council is willing to help the envoy so long as the shelling stops.', 'conditional_offer'],
  ['If the ships enter the bay, their shells could destroy the port.', 'consequence'],
  ['If the ships enter the bay, the navy will stop its attack.', 'conditional_offer'],
  ['If the ships enter the bay, the navy will launch an attack.', 'conditional_threat'],
  ['If the siege goes on, the party will boycott the talks.', 'conditional_threat'],
])('tells by what a party would do what kind it is: %s', (text, kind) => {
  const { document } = read(makeReport(text, { published: '2026-05-06' }))
  expect(document.conditions.map((c) => c.kind)).toEqual([kind])
})
