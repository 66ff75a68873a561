import { describe, expect, it } from 'vitest';
import { readConsoleText } from './read-console-text';

const address = 'https://api.example/v1';

/** How each language and country begins the sentence, the reason that it gives, and what stands behind. */
const blocked = {
  argentina: (reason: string) =>
    `Pedido de origen cruzado bloqueado: La política de mismo origen no permite leer el recurso remoto en ${address}. (Razón: ${reason}).`,
  chile: (reason: string) =>
    `Solicitud de origen cruzado bloqueada: La misma política de origen no permite la lectura de recursos remotos en ${address}. (Razón: ${reason}).`,
  mexico: (reason: string) =>
    `Solicitud desde otro origen bloqueada: la política de mismo origen impide leer el recurso remoto en ${address} (razón: ${reason}).`,
  portugal: (reason: string) =>
    `Pedido de origem cruzada bloqueado: A política da mesma origem não permite a leitura do recurso remoto em ${address}. (Motivo: ${reason}).`,
  brazil: (reason: string) =>
    `Requisição cross-origin bloqueada: A diretiva Same Origin (mesma origem) não permite a leitura do recurso remoto em ${address} (motivo: ${reason}).`,
  germany: (reason: string) =>
    `Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf ${address}. (Grund: ${reason}).`,
  italy: (reason: string) =>
    `Bloccata richiesta multiorigine (cross-origin): il criterio di corrispondenza dell’origine non consente la lettura della risorsa remota da ${address}. Motivo: ${reason}.`,
  russia: (reason: string) =>
    `Запрос из постороннего источника заблокирован: Политика одного источника запрещает чтение удаленного ресурса на ${address}. (Причина: ${reason}).`,
};

describe('a reason of Firefox in one language', () => {
  it.each([
    ['argentina', 'El pedido CORS falló', 'CORSDidNotSucceed2'],
    ['argentina', 'pedido CORS no es http', 'CORSRequestNotHttp'],
    ['argentina', 'encabezado CORS ‘Access-Control-Allow-Origin’ faltante', 'CORSMissingAllowOrigin2'],
    [
      'argentina',
      'La credencial no es compatible si el encabezado CORS ‘Access-Control-Allow-Origin’ es ‘*’',
      'CORSNotSupportingCredentials',
    ],
    [
      'argentina',
      'token ‘a b’ inválido en encabezado CORS ‘Access-Control-Allow-Methods’',
      'CORSInvalidAllowMethod',
    ],
    [
      'argentina',
      'La verificación previa de la respuesta CORS no fue exitosa',
      'CORSPreflightDidNotSucceed3',
    ],
    ['chile', "Cabecera CORS 'Access-Control-Allow-Origin' no presente", 'CORSMissingAllowOrigin2'],
    [
      'chile',
      "La credencial no está soportada si la cabecera CORS 'Access-Control-Allow-Origin' es '*'",
      'CORSNotSupportingCredentials',
    ],
    ['chile', 'Respuesta preflight CORS no exitosa', 'CORSPreflightDidNotSucceed3'],
    [
      'mexico',
      "token no se ha encontrado el método en la cabecera CORS 'Access-Control-Allow-Methods'",
      'CORSMethodNotFound',
    ],
    [
      'portugal',
      "era esperado 'true' no cabeçalho CORS 'Access-Control-Allow-Credentials'",
      'CORSMissingAllowCredentials',
    ],
    [
      'brazil',
      'header ‘x-a’ não permitido, de acordo com o header ‘Access-Control-Allow-Headers’ da resposta de comprovação (preflight) do CORS',
      'CORSMissingAllowHeaderFromPreflight2',
    ],
    ['germany', 'CORS-Preflight-Kanal war nicht erfolgreich', 'CORSPreflightDidNotSucceed3'],
    ['italy', 'header CORS “Access-Control-Allow-Origin” mancante', 'CORSMissingAllowOrigin2'],
    [
      'italy',
      'header CORS “Access-Control-Allow-Origin” non corrisponde a “https://a.example”',
      'CORSAllowOriginNotMatchingOrigin',
    ],
    ['italy', 'risposta CORS preliminare (“preflight”) non riuscita', 'CORSPreflightDidNotSucceed3'],
    ['russia', 'отсутствует заголовок CORS «Access-Control-Allow-Origin»', 'CORSMissingAllowOrigin2'],
    [
      'russia',
      'заголовок «x-a» не разрешён согласно заголовку «Access-Control-Allow-Headers» из ответа CORS preflight',
      'CORSMissingAllowHeaderFromPreflight2',
    ],
    ['russia', 'не удалось выполнить запрос CORS', 'CORSDidNotSucceed2'],
  ] as const)('%s: %s', (country, reason, code) => {
    expect(readConsoleText(blocked[country](reason))).toMatchObject([
      { engine: 'firefox', code, isTruncated: false, values: { url: address } },
    ]);
  });
});

describe('a reason that nobody knows', () => {
  it.each([
    blocked.mexico("no sirve si el encabezado CORS 'Access-Control-Allow-Origin' dice otra cosa"),
    blocked.chile("vaya, la cabecera CORS 'Access-Control-Allow-Origin' dice otra cosa"),
  ])('is taken for no other that has some of its words: %s', (pasted) => {
    expect(readConsoleText(pasted)).toMatchObject([{ code: 'cors-blocked', meaning: { is: 'not-told' } }]);
  });
});

describe('a WebSocket in Firefox', () => {
  it.each([
    'Firefox kann keine Verbindung zu dem Server unter wss://api.example/ws aufbauen.',
    'Die Verbindung zu wss://api.example/ws wurde unterbrochen, während die Seite geladen wurde.',
    'Firefox ne peut établir de connexion avec le serveur à l’adresse wss://api.example/ws.',
    "Firefox ne peut établir de connexion avec le serveur à l'adresse\nwss://api.example/ws.",
    'La connexion avec wss://api.example/ws a été interrompue pendant le chargement de la page.',
    'Firefox no puede establecer una conexión con el servidor en wss://api.example/ws.',
    'La conexión a wss://api.example/ws fue interrumpida mientras la página se cargaba.',
    'Firefox не может установить соединение с сервером wss://api.example/ws.',
  ])('%s', (pasted) => {
    expect(readConsoleText(pasted)).toMatchObject([
      {
        code: 'connection-failure',
        values: { url: 'wss://api.example/ws' },
        pages: ['/errors/websocket-handshake', '/errors/network'],
      },
    ]);
  });
});
