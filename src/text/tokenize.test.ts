import { describe, expect, it } from 'vitest'
import { tokenize } from './tokenize.js'

const words = (text: string): string[] => {
  const { starts, ends } = tokenize(text)
  return starts.map((start, i) => text.slice(start, ends[i]))
}

const cases: [string, string][] = [
  // clitics
  ["Orlen's mayor doesn't say he'd've gone.", "Orlen 's mayor does n't say he 'd 've gone ."],
  ['The envoy’s team won’t wait; it’s late.', 'The envoy ’s team wo n’t wait ; it ’s late .'],
  ["Hamas' leader cannot, and y'all can't.", "Hamas ' leader can not , and y' all ca n't ."],
  ["the '90s and the 1980's, Sana'a, Shi'ite, O'Brien", "the '90s and the 1980's , Sana'a , Shi'ite , O'Brien"],
  ['They “didnt” go; its the end of its run.', 'They “ did nt ” go ; it s the end of its run .'],
  // stops inside words
  ['Maj. Gen. Orr left the U.S. on Oct. 7.', 'Maj. Gen. Orr left the U.S. on Oct. 7 .'],
  [
    'At 5 p.m., J. K. Ronan (R-S.C.) spoke, i.e. briefly.',
    'At 5 p.m. , J. K. Ronan ( R - S.C. ) spoke , i.e. briefly .',
  ],
  ['It met No. 5. There was no. The sun rose in the Sun.', 'It met No. 5 . There was no . The sun rose in the Sun .'],
  ['GEN. ADAR LEFT ON OCT. 7.', 'GEN. ADAR LEFT ON OCT. 7 .'],
  ['a report.The next', 'a report . The next'],
  ['He joined Acme Inc. The firm', 'He joined Acme Inc . The firm'],
  ['Acme Inc. said', 'Acme Inc. said'],
  // hyphens
  ['UN-backed envoys de-escalate', 'UN - backed envoys de-escalate'],
  ['the U.S.-led, anti-government, two-week re-election', 'the U.S. - led , anti-government , two - week re-election'],
  [
    'Al-Noor said 3-4 of 10-year-old F-16s left in mid-May',
    'Al - Noor said 3 - 4 of 10 - year - old F - 16s left in mid-May',
  ],
  ['talks -- or not --- failed—again', 'talks -- or not --- failed — again'],
  // numbers
  [
    '$4.2bn, £7.6 million, US$5, 40,000, 1,00,000, 3.5%',
    '$ 4.2 bn , £ 7.6 million , US$ 5 , 40,000 , 1,00,000 , 3.5 %',
  ],
  [
    '6am, 7a.m., 12:30pm, 5kg, the 7th, 9/11, 2024-08-14',
    '6 am , 7 a.m. , 12:30 pm , 5 kg , the 7th , 9/11 , 2024-08-14',
  ],
  ['notes [29,30] and (#3)', 'notes [ 29 , 30 ] and ( # 3 )'],
  // signs
  ['Wait... what?! No… "yes" ‘no’ «да»', 'Wait ... what ?! No … " yes " ‘ no ’ « да »'],
  ['AT&T and/or R&D', 'AT&T and / or R&D'],
  // addresses
  [
    'See https://a.example/x?y=1. Or www.b.example, c.d@e.org.',
    'See https://a.example/x?y=1 . Or www.b.example , c.d@e.org .',
  ],
  ['#Talks @envoy_1 said on news.example.com.', '#Talks @envoy_1 said on news.example.com .'],
  // other scripts, and characters of no width
  ['\uFEFFقال المتحدث. Он сказал\u00a0«нет». 哈马斯说不。', 'قال المتحدث . Он сказал « нет » . 哈马斯说不 。'],
  ['cease\u200bfire \u200bholds\u200d. 👩‍🚒🏽 ok', 'cease\u200bfire holds . 👩‍🚒🏽 ok'],
]

describe('tokenize', () => {
  it.each(cases)('%s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected)
  })

  it('finds no token in white space', () => {
    expect(words(' \t\r\n\u00a0\u2028\uFEFF')).toEqual([])
  })

  it('reads a megabyte on one line', () => {
    for (const unit of ['a.', 'a-', "a'", 'x@', '1,', 'http://a', '(', '哈', 'U.S. ', '"a." ']) {
      const text = unit.repeat(1_000_000 / unit.length)
      const { starts, ends } = tokenize(text)
      expect(starts.length).toBeGreaterThan(0)
      expect(ends.at(-1)).toBe(text.trimEnd().length)
    }
  })
})
