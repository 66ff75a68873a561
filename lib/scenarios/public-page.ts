import type { PageData } from './scenario-data';

/** What the user has answered a page of the internet that asks for the local network. */
export type Answered = 'granted' | 'denied';

/** A page of the internet to which the user has granted or denied every address that is not of the internet. */
export function publicPage(
  answered: Answered,
): Required<Pick<PageData, 'addressSpace' | 'localNetworkPermissions'>> {
  return {
    addressSpace: 'public',
    localNetworkPermissions: { 'local-network': answered, 'loopback-network': answered },
  };
}
