/** A value, or a promise of one where it has to come from elsewhere: what is there at once costs no promise. */
export type Awaitable<T> = T | Promise<T>;

/** What `then` makes of the value: at once where it is there. */
export function after<T, Result>(
  value: Awaitable<T>,
  then: (value: T) => Awaitable<Result>,
): Awaitable<Result> {
  return value instanceof Promise ? value.then(then) : then(value);
}
