import type { Expression, ObjectExpression, PrivateIdentifier, SpreadElement } from 'acorn';

/** What a literal in code stands for; undefined for what only running the code would tell. */
export type LiteralValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | RegExp
  | { readonly items: readonly LiteralValue[] }
  | { readonly members: ReadonlyMap<string, LiteralValue> }
  | { readonly call: string };

/** The value of a literal: text, numbers, arrays, objects. Nothing is run: a call stands for its name. */
export function literalValue(node: Expression | SpreadElement | PrivateIdentifier): LiteralValue {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'bigint' ? undefined : node.value;
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.cooked ?? '').join('…');
    case 'UnaryExpression': {
      const value = literalValue(node.argument);
      if (node.operator === '!' && typeof value === 'number') return value === 0;
      return node.operator === '-' && typeof value === 'number' ? -value : undefined;
    }
    case 'ArrayExpression':
      return { items: node.elements.map((element) => element && literalValue(element)) };
    case 'ObjectExpression':
      return { members: objectValue(node) };
    case 'CallExpression':
    case 'NewExpression':
      return { call: nameOf(node.callee) };
    case 'ParenthesizedExpression':
      return literalValue(node.expression);
    case 'AwaitExpression':
      return literalValue(node.argument);
    default:
      return undefined;
  }
}

function objectValue(node: ObjectExpression): ReadonlyMap<string, LiteralValue> {
  const members = new Map<string, LiteralValue>();
  for (const property of node.properties) {
    if (property.type !== 'Property' || property.computed) continue;
    const { key } = property;
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : null;
    if (name !== null) members.set(name, literalValue(property.value));
  }
  return members;
}

/** The name of what is called, such as "JSON.stringify". */
export function nameOf(callee: { readonly type: string }): string {
  if (callee.type === 'Identifier' && 'name' in callee && typeof callee.name === 'string') return callee.name;
  if (callee.type === 'MemberExpression' && 'object' in callee && 'property' in callee) {
    const { object, property } = callee;
    if (isNode(object) && isNode(property)) return `${nameOf(object)}.${nameOf(property)}`;
  }
  return '';
}

function isNode(value: unknown): value is { readonly type: string } {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The members of an object; none of anything else. */
export function membersOf(value: LiteralValue): ReadonlyMap<string, LiteralValue> {
  return typeof value === 'object' && value !== null && 'members' in value ? value.members : new Map();
}

/** The items of an array; none of anything else. */
export function itemsOf(value: LiteralValue): readonly LiteralValue[] {
  return typeof value === 'object' && value !== null && 'items' in value ? value.items : [];
}
