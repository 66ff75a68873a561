import type { BodyWithType } from './body';
import type { Profile } from './profile';
import type { RequestApi, RequestBody } from '../http/request-input';

/** The body with the Content-Type that the API sends with it: some APIs of some engines drop a Blob's that they can't read. */
export function withBlobTypeSent(
  api: RequestApi,
  { kind }: RequestBody,
  bodyWithType: BodyWithType,
  { isBlobTypeSent }: Profile,
): BodyWithType {
  const { type } = bodyWithType;
  const isDropped = kind === 'Blob' && type !== null && !isBlobTypeSent(api, type);
  return isDropped ? { ...bodyWithType, type: null } : bodyWithType;
}
