import { describe, expect, it } from 'vitest'
import { readConllu, writeConllu } from './conllu.js'

const text = `# sent_id = 1
# text = It didn't.
1\tIt\tit\tPRON\tPRP\tCase=Nom\t2\tnsubj\t2:nsubj\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tdid\tdo\tAUX\tVBD\t_\t0\troot\t0:root\t_
3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_
3.1\tdo\tdo\tVERB\tVB\t_\t_\t_\t0:root\t_
4\t.\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No

# sent_id = 2
1\tNo\t_\t_\t_\t_\t_\t_\t_\t_
`
const columns = { lemma: 'abcd', upos: 'ABCD', xpos: 'EFGH', head: [2, 0, 2, 2], rel: 'wxyz' }
const cells = (s: string) => s.split('')

describe('CoNLL-U', () => {
  const sentences = readConllu(text, 'test')
  it('reads the words and only the words', () => {
    expect(sentences.map((s) => s.forms)).toEqual([['It', 'did', "n't", '.'], ['No']])
  })
  it('keeps comments, ranges, empty nodes and MISC; replaces the analysis', () => {
    const { lemma, upos, xpos, head, rel } = columns
    const written = writeConllu(sentences[0]!, {
      lemma: cells(lemma),
      upos: cells(upos),
      xpos: cells(xpos),
      head,
      rel: cells(rel),
    })
    expect(written).toBe(`# sent_id = 1
# text = It didn't.
1\tIt\ta\tA\tE\t_\t2\tw\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tdid\tb\tB\tF\t_\t0\tx\t_\t_
3\tn't\tc\tC\tG\t_\t2\ty\t_\t_
3.1\tdo\tdo\tVERB\tVB\t_\t_\t_\t0:root\t_
4\t.\td\tD\tH\t_\t2\tz\t_\tSpaceAfter=No

`)
  })
  it('reads Windows line ends and a byte order mark', () => {
    expect(readConllu(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'test')).toEqual(sentences)
  })
  it('has nothing for an empty file', () => expect(readConllu('\n\n', 'test')).toEqual([]))
  it.each([
    ['1 It', '1 columns'],
    ['2\tIt\t_\t_\t_\t_\t_\t_\t_\t_', 'word 2 stands where 1 should'],
    ['one\tIt\t_\t_\t_\t_\t_\t_\t_\t_', '"one" is no word number'],
  ])('names the line it cannot read: %s', (line, message) => {
    expect(() => readConllu(`# c\n${line}\n`, 'x.conllu')).toThrow(`x.conllu, line 2 is not CoNLL-U: ${message}`)
  })
})
