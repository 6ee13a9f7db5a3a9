/** Shell, by the node types of tree-sitter-bash; it reads what the POSIX shell and busybox ash know as well. */
import type { Node } from 'web-tree-sitter'
import type { Argument, Expr } from '../../../rules/code/syntax.ts'
import { elementOf, inside, into, looped, towards, wrapped, type Context, type Dialect, type Handler, type Lowering } from './lowering.ts'

/** Programs that run the one named after them; how many words of their own follow. */
const wrappers: Readonly<Record<string, number>> = { sudo: 0, env: 0, exec: 0, command: 0, busybox: 0, nohup: 0, nice: 0, time: 0, timeout: 1, chroot: 1, setsid: 0, builtin: 0 }

/** `a\ b` is `a b`. */
const word = (text: string): string => text.replaceAll(/\\(.)/gsu, '$1')

function command(tree: Lowering, node: Node, context: Context): Expr {
  const args: Argument[] = []
  let name = ''
  for (const child of node.namedChildren) {
    if (child.type === 'variable_assignment') tree.expr(child, context)
    else if (child.type === 'command_name') {
      const made = tree.expr(child.namedChild(0) ?? child, { ...context, target: [] })
      name = made.kind === 'text' ? made.value : ''
      if (made.kind !== 'text') args.push({ value: made })
    } else if (!child.isExtra && !child.type.endsWith('_redirect')) args.push({ value: tree.expr(child, inside({ ...context, target: [] }, name.split('/').at(-1) ?? '')) })
    else if (child.type === 'herestring_redirect') context = { ...context, piped: tree.expr(child.namedChild(0), context) }
  }
  let program = name.split('/').at(-1) ?? ''
  let skip = wrappers[program]
  for (let hops = 0; skip !== undefined && hops < 4; hops++) {
    while (args[0]?.value.kind === 'text' && (/^-|=/u.test(args[0].value.value) || skip-- > 0)) args.shift()
    const next = args.shift()?.value
    program = next?.kind === 'text' ? (next.value.split('/').at(-1) ?? '') : ''
    skip = wrappers[program]
  }
  if (program === 'read' && args.some(({ value }) => value.kind === 'name' ? value.path === 'CONTENT_LENGTH' : false)) {
    const last = args.at(-1)?.value
    // The body of a request comes in this way.
    if (last?.kind === 'text') tree.assign(node, last.value, { kind: 'name', path: 'POST_DATA', line: node.startPosition.row + 1 }, context)
  }
  return tree.call(node, program, args, context, context.piped)
}

const assignment: Handler = (tree, node, context) => {
  const name = node.childForFieldName('name')?.text ?? ''
  const value = tree.expr(node.childForFieldName('value'), towards({ ...context, target: [] }, name))
  tree.assign(node, name, value, context, node.children.some((child) => child?.type === '+='))
  return value
}

const joined: Handler = (tree, node, context) => {
  const parts = tree.all(node.namedChildren, context)
  if (parts.length === 0) return tree.text(node, node.type === 'string' ? node.text.slice(1, -1) : node.text)
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : tree.join(node, parts)
}

export const shell: Dialect = {
  language: 'shell',
  handlers: {
    word: (tree, node) => tree.text(node, word(node.text)),
    number: (tree, node) => tree.text(node, node.text),
    string_content: (tree, node) => tree.text(node, word(node.text)),
    raw_string: (tree, node) => tree.text(node, node.text.slice(1, -1)),
    ansi_c_string: (tree, node) => tree.text(node, node.text.slice(2, -1)),
    heredoc_content: (tree, node) => tree.text(node, node.text),
    string: joined,
    concatenation: joined,
    variable_name: (tree, node) => tree.name(node, node.text),
    special_variable_name: (tree, node) => tree.name(node, node.text),
    simple_expansion: (tree, node, context) => tree.expr(node.namedChild(0), context),
    expansion: (tree, node, context) => {
      const name = node.namedChildren.find(({ type }) => type === 'variable_name' || type === 'special_variable_name' || type === 'subscript')
      return name === undefined ? tree.other(node, context) : tree.expr(name, context)
    },
    subscript: (tree, node) => tree.name(node, node.childForFieldName('name')?.text ?? ''),
    command_substitution: (tree, node, context) => ({ kind: 'other', type: 'substitution', parts: tree.all(node.namedChildren, context), line: node.startPosition.row + 1 }),
    variable_assignment: assignment,
    command,
    pipeline: (tree, node, context) => {
      let last: Expr | undefined = context.piped
      for (const child of node.namedChildren) if (!child.isExtra) last = tree.expr(child, last === undefined ? context : { ...context, piped: last })
      return last ?? tree.text(node, '')
    },
    redirected_statement: (tree, node, context) => {
      const here = node.childrenForFieldName('redirect').find((child) => child?.type === 'herestring_redirect')
      const piped = here === undefined || here === null ? {} : { piped: tree.expr(here.namedChild(0), { ...context, target: [] }) }
      for (const child of node.childrenForFieldName('redirect')) if (child !== here) tree.expr(child, { ...context, target: [] })
      return tree.expr(node.childForFieldName('body'), { ...context, ...piped })
    },
    subshell: (tree, node, context) => wrapped(node, tree.all(node.namedChildren, context)),
    list: (tree, node, context) => wrapped(node, tree.all(node.namedChildren, context)),
    compound_statement: (tree, node, context) => wrapped(node, tree.all(node.namedChildren, context)),
    array: (tree, node, context) => ({ kind: 'list', items: tree.all(node.namedChildren, context), line: node.startPosition.row + 1 }),
    binary_expression: (tree, node, context) => tree.binary(node, node.childForFieldName('operator')?.type ?? '', tree.expr(node.childForFieldName('left'), context), tree.expr(node.childForFieldName('right'), context), context),
    for_statement: (tree, node, context) => {
      const value = elementOf(node, { kind: 'list', items: tree.all(node.childrenForFieldName('value'), context), line: node.startPosition.row + 1 })
      tree.assign(node, node.childForFieldName('variable')?.text, value, context)
      return tree.expr(node.childForFieldName('body'), looped(context))
    },
    while_statement: (tree, node, context) => tree.other(node, looped(context)),
    c_style_for_statement: (tree, node, context) => tree.other(node, looped(context)),
    function_definition: (tree, node, context) => tree.expr(node.childForFieldName('body'), into(context, node.childForFieldName('name')?.text ?? '', [])),
    comment: (tree, node) => tree.text(node, ''),
  },
}
