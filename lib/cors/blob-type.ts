import { mimeTypeEssence } from '../http/mime-type';
import type { BodyWithType } from './body';
import type { Profile } from './profile';
import type { RequestApi, RequestBody } from '../http/request-input';

/** The body with the Content-Type that the API sends with it: some APIs of some engines drop a Blob's that is not a MIME type. */
export function withBlobTypeSent(
  api: RequestApi,
  { kind }: RequestBody,
  bodyWithType: BodyWithType,
  { apisThatDropInvalidBlobType }: Profile,
): BodyWithType {
  const { type } = bodyWithType;
  const isDropped =
    kind === 'Blob' &&
    type !== null &&
    apisThatDropInvalidBlobType.has(api) &&
    mimeTypeEssence(type) === null;
  return isDropped ? { ...bodyWithType, type: null } : bodyWithType;
}
