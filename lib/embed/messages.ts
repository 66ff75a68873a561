/** The version of the messages between an embed page and the page around it. */
export const protocolVersion = 1;

/** The name under which an observation goes through the port, to the page. */
export const observedKind = 'observed';

/** The name under which a press of Run does. */
export const pressedKind = 'pressed';

/** The name under which the page's theme comes. */
export const themeKind = 'theme';
