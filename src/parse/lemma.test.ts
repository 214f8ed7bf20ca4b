import { describe, expect, it } from 'vitest'
import { lemmatize } from './lemma.js'

describe('lemmatize', () => {
  it.each([
    ['struck', 'VERB', 'VBD', 'strike'],
    ['fled', 'VERB', 'VBD', 'flee'],
    ['gassed', 'VERB', 'VBN', 'gas'],
    ['shelled', 'VERB', 'VBD', 'shell'],
    ['besieged', 'VERB', 'VBN', 'besiege'],
    ['evacuated', 'VERB', 'VBN', 'evacuate'],
    ['flooded', 'VERB', 'VBN', 'flood'],
    ['stopped', 'VERB', 'VBD', 'stop'],
    ['denies', 'VERB', 'VBZ', 'deny'],
    ['polling', 'VERB', 'VBG', 'poll'],
    ['left', 'VERB', 'VBD', 'leave'],
    ['Said', 'VERB', 'VBD', 'say'],
    ['’s', 'AUX', 'VBZ', 'be'],
    ['n’t', 'PART', 'RB', 'not'],
    ['’s', 'PART', 'POS', "'s"],
    ['militiamen', 'NOUN', 'NNS', 'militiaman'],
    ['casualties', 'NOUN', 'NNS', 'casualty'],
    ['hostages', 'NOUN', 'NNS', 'hostage'],
    ['crises', 'NOUN', 'NNS', 'crisis'],
    ['Israelis', 'PROPN', 'NNPS', 'Israeli'],
    ['al', 'PROPN', 'NNP', 'al'],
    ['UNIFIL', 'PROPN', 'NNP', 'UNIFIL'],
    ['American', 'ADJ', 'JJ', 'American'],
    ['worst', 'ADJ', 'JJS', 'bad'],
    ['CEASEFIRE', 'NOUN', 'NN', 'ceasefire'],
    ['WAR', 'NOUN', 'NN', 'war'],
    ['CFLs', 'NOUN', 'NNS', 'CFL'],
    ['THE', 'DET', 'DT', 'the'],
    ['i', 'PRON', 'PRP', 'I'],
    ['them', 'PRON', 'PRP', 'they'],
    ['40,000', 'NUM', 'CD', '40000'],
  ])('%s %s %s -> %s', (form, upos, xpos, lemma) => {
    expect(lemmatize(form, upos, xpos)).toBe(lemma)
  })

  it('answers for tags that do not go together and for words without letters', () => {
    expect(lemmatize('struck', 'NOUN', 'VBD')).toBe('strike')
    expect(lemmatize('哈马斯', 'X', 'FW')).toBe('哈马斯')
    expect(lemmatize('s', 'NOUN', 'NNS')).not.toBe('')
    expect(lemmatize('!', '', '')).toBe('!')
  })
})
