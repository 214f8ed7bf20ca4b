/** YAML with the line of every node, so that a fault names file and line. */
import { isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml'
import type { Complain } from './faults.js'

export interface YamlFile {
  /** The plain value; undefined when the text is not YAML. */
  readonly value: unknown
  /** The document's outermost node. */
  readonly root: Node | null
  readonly lineOf: (node: unknown) => number
}

/** Reads YAML; every place where it is none is told. `file` is only for messages. */
export function parseYaml(text: string, file: string, complain: Complain): YamlFile {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const lineOf = (node: unknown): number =>
    isNode(node) && node.range ? Math.max(1, counter.linePos(node.range[0]).line) : 1
  for (const fault of document.errors) {
    complain(`${file}:${counter.linePos(fault.pos[0]).line}: is not YAML: ${fault.message.split('\n')[0]}`)
  }
  if (document.errors.length > 0) return { value: undefined, root: null, lineOf }
  return { value: document.toJS(), root: document.contents as Node | null, lineOf }
}

/** The nodes of a mapping's fields by their names, and of the names themselves; empty for any other node. */
export const fieldsOf = (node: unknown): ReadonlyMap<string, { readonly name: unknown; readonly value: unknown }> =>
  new Map(
    isMap(node) ? node.items.map((pair) => [String(pair.key), { name: pair.key, value: pair.value }] as const) : [],
  )
