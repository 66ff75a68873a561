import { parseExpressionAt, type CallExpression, type Expression } from 'acorn';
import { literalValue, nameOf, type LiteralValue } from './literal-value';

/** A call that was read: its arguments as values, and where it ends. */
export type ReadCall = {
  readonly name: string;
  readonly arguments: readonly LiteralValue[];
  readonly end: number;
};

/** The call that begins at a position of a text; null when there is none that can be read. Nothing is run. */
export function readCall(text: string, start: number): ReadCall | null {
  const expression = expressionAt(text, start);
  const call = expression && firstCall(expression);
  return (
    call && {
      name: nameOf(call.callee),
      arguments: call.arguments.map(literalValue),
      end: call.end,
    }
  );
}

/** The literal that begins at a position of a text, and where it ends; null when there is none that can be read. */
export function readValue(
  text: string,
  start: number,
): { readonly value: LiteralValue; readonly end: number } | null {
  const expression = expressionAt(text, start);
  return expression && { value: literalValue(expression), end: expression.end };
}

function expressionAt(text: string, start: number): Expression | null {
  try {
    return parseExpressionAt(text, start, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
    });
  } catch {
    return null;
  }
}

/** `fetch(…)` of `await fetch(…)` and of `fetch(…).then(…)`. */
function firstCall(expression: Expression): CallExpression | null {
  switch (expression.type) {
    case 'AwaitExpression':
      return firstCall(expression.argument);
    case 'SequenceExpression': {
      const [first] = expression.expressions;
      return first ? firstCall(first) : null;
    }
    case 'CallExpression': {
      const { callee } = expression;
      const inner =
        callee.type === 'MemberExpression' && callee.object.type === 'CallExpression'
          ? firstCall(callee.object)
          : null;
      return inner ?? expression;
    }
    default:
      return null;
  }
}
