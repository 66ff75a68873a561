import { createContext } from 'react';

/** Whether shell lines can be sent from the page instead, for readers without a terminal. */
export const OffersPage = createContext(false);
