import { site } from '@/site.config';

/** The product's name on this installation. */
export function ProductName() {
  return site.productName;
}
