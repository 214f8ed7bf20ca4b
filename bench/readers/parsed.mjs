/** Texts parsed with the shipped weights, for benches of the stages above the parse. */
export const openReader = async (built) => {
  const load = (path) => import(new URL(`${built.replace(/\/?$/, '/')}${path}`, new URL('../', import.meta.url)).href)
  const [{ readText }, { loadParser }, { formsOf, withAnalysis }, { lemmatize }] = await Promise.all(
    ['text/read-text.js', 'parse/parse.js', 'parse/document.js', 'parse/lemma.js'].map(load),
  )
  const parser = loadParser()
  const parsed = (text, known = {}) => {
    const report = {
      id: 'x',
      text,
      title: null,
      publisher: null,
      published: null,
      publishedBasis: null,
      language: 'en',
      ...known,
    }
    const doc = readText(report)
    return withAnalysis(doc, parser.parseTokens(formsOf(doc)), lemmatize)
  }
  return { parsed, load }
}
