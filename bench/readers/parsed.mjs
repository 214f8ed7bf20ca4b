/** Texts parsed as the program parses them, for benches of the stages above the parse; `load` imports a module of the same build. */
export const openReader = async (built = '../dist/') => {
  const load = (path) => import(new URL(`${built.replace(/\/?$/, '/')}${path}`, new URL('../', import.meta.url)).href)
  const [{ parseReport }, { makeReport }] = await Promise.all([load('read.js'), load('intake/report.js')])
  const parsed = (text, { id = null, published = null } = {}) => parseReport({ ...makeReport(text, {}), id, published })
  return { parsed, load }
}
