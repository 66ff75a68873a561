// Longer than other files because it is one table, in which the languages are compared.
import type { MessageTemplate } from '../../../browsers/messages/message-template';

/**
 * What Firefox's console says of CORS and CSP in other languages, by the names that Firefox has for its messages. The
 * reason alone is enough to tell them; what stands before it gives the URL. Older wordings are there where Firefox
 * shipped them for long. https://github.com/mozilla-l10n/firefox-l10n, {language}/dom/chrome/security/
 */
type Translation = {
  readonly language: string;
  /** What stands between the URL's sentence and the reason, with the URL. */
  readonly blocked: string;
  readonly status: string;
  readonly reasons: readonly (readonly [code: string, reason: string])[];
  /** Whole messages, of the same file and of csp.properties. */
  readonly others: readonly (readonly [code: string, template: string])[];
};

const translations: readonly Translation[] = [
  {
    language: 'de',
    blocked:
      '[[hasPrefix|Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel ]]verbietet das Lesen der externen Ressource auf {url}. (Grund: ',
    status: '). Statuscode: {status}',
    reasons: [
      ['CORSDisabled', 'CORS deaktiviert'],
      ['CORSDidNotSucceed2', 'CORS-Anfrage schlug fehl'],
      ['CORSOriginHeaderNotAdded', 'CORS-Kopfzeile Origin konnte nicht hinzugefügt werden'],
      ['CORSExternalRedirectNotAllowed', 'Externe Weiterleitung der CORS-Anfrage verboten'],
      ['CORSRequestNotHttp', 'CORS-Anfrage war nicht http'],
      ['CORSMissingAllowOrigin2', 'CORS-Kopfzeile Access-Control-Allow-Origin fehlt'],
      [
        'CORSMultipleAllowOriginNotAllowed',
        'Es darf nur ein eine CORS-Kopfzeile Access-Control-Allow-Origin verwendet werden',
      ],
      [
        'CORSAllowOriginNotMatchingOrigin',
        'CORS-Kopfzeile Access-Control-Allow-Origin stimmt nicht mit {value} überein',
      ],
      [
        'CORSNotSupportingCredentials',
        'wird nicht unterstützt, wenn die CORS-Kopfzeile Access-Control-Allow-Origin auf {star} gesetzt ist',
      ],
      ['CORSMethodNotFound', 'Methode nicht in CORS-Kopfzeile Access-Control-Allow-Methods gefunden'],
      ['CORSMissingAllowCredentials', 'true in CORS-Kopfzeile Access-Control-Allow-Credentials erwartet'],
      ['CORSPreflightDidNotSucceed3', 'CORS-Preflight-Antwort schlug fehl'],
      ['CORSPreflightDidNotSucceed3', 'CORS-Preflight-Kanal schlug fehl'],
      ['CORSPreflightDidNotSucceed3', 'CORS-Preflight-Kanal war nicht erfolgreich'],
      ['CORSInvalidAllowMethod', 'ungültiges Token {token} in CORS-Kopfzeile Access-Control-Allow-Methods'],
      ['CORSInvalidAllowHeader', 'ungültiges Token {token} in CORS-Kopfzeile Access-Control-Allow-Headers'],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        'Kopfzeile {header} ist aufgrund der Kopfzeile Access-Control-Allow-Headers aus der CORS-Preflight-Antwort nicht zulässig',
      ],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        'fehlendes Token {header} in CORS-Kopfzeile Access-Control-Allow-Headers',
      ],
    ],
    others: [
      ['cors-blocked', 'Quellübergreifende (Cross-Origin) Anfrage blockiert'],
      ['connection-failure', 'Firefox kann keine Verbindung zu dem Server unter {url} aufbauen'],
      ['connection-failure', 'Die Verbindung zu {url} wurde unterbrochen, während die Seite geladen wurde'],
      ['BlockMixedActiveContent', 'Laden von gemischten aktiven Inhalten {url} wurde blockiert.'],
      [
        'CSPGenericViolation',
        'Die Einstellungen der Seite haben das Laden einer Ressource auf {url} blockiert ({directiveName}).',
      ],
      [
        'CSPGenericViolation',
        'Die Einstellungen der Seite haben das Laden einer Ressource ({effectiveDirective}) auf {url} blockiert, da sie gegen folgende Direktive verstößt: {directive}',
      ],
      [
        'CSPROGenericViolation',
        'Die Einstellungen der Seite haben das Laden einer Ressource auf {url} festgestellt ({directiveName}). Ein CSP-Bericht wird gesendet.',
      ],
    ],
  },
  {
    language: 'fr',
    blocked:
      '[[hasPrefix|Blocage d’une requête multiorigine[[hasS|s]] (Cross-Origin Request) : la politique « Same Origin » ]]ne permet pas de consulter la ressource distante située sur {url}. Raison : ',
    status: '. Code d’état : {status}',
    reasons: [
      ['CORSDisabled', 'CORS désactivé'],
      ['CORSDidNotSucceed2', 'échec de la requête CORS'],
      ['CORSOriginHeaderNotAdded', 'l’en-tête CORS « Origin » ne peut pas être ajouté'],
      ['CORSExternalRedirectNotAllowed', 'la redirection externe de requêtes CORS n’est pas autorisée'],
      ['CORSRequestNotHttp', 'la requête CORS n’utilise pas HTTP'],
      ['CORSMissingAllowOrigin2', 'l’en-tête CORS « Access-Control-Allow-Origin » est manquant'],
      ['CORSMissingAllowOrigin2', 'l’en-tête CORS « Access-Control-Allow-Origin » manque'],
      [
        'CORSMultipleAllowOriginNotAllowed',
        'le recours à plusieurs en-têtes CORS « Access-Control-Allow-Origin » n’est pas autorisé',
      ],
      [
        'CORSAllowOriginNotMatchingOrigin',
        'l’en-tête CORS « Access-Control-Allow-Origin » ne correspond pas à « {value} ».',
      ],
      [
        'CORSNotSupportingCredentials',
        'n’est pas prise en charge si la valeur de l’en-tête CORS « Access-Control-Allow-Origin » est {star}.',
      ],
      ['CORSMethodNotFound', 'méthode manquante dans l’en-tête « Access-Control-Allow-Methods »'],
      [
        'CORSMissingAllowCredentials',
        '« true » attendu dans l’en-tête CORS « Access-Control-Allow-Credentials »',
      ],
      ['CORSPreflightDidNotSucceed3', 'échec de la réponse de pré-vérification des requêtes CORS'],
      ['CORSPreflightDidNotSucceed3', 'échec du canal de pré-vérification des requêtes CORS'],
      [
        'CORSInvalidAllowMethod',
        'jeton « {token} » invalide dans l’en-tête CORS « Access-Control-Allow-Methods »',
      ],
      [
        'CORSInvalidAllowHeader',
        'jeton « {token} » invalide dans l’en-tête CORS « Access-Control-Allow-Headers »',
      ],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        'l’en-tête « {header} » n’est pas autorisé d’après l’en-tête « Access-Control-Allow-Headers »',
      ],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        'jeton « {header} » manquant dans l’en-tête CORS « Access-Control-Allow-Headers »',
      ],
    ],
    others: [
      ['cors-blocked', 'Blocage d’une requête multiorigine'],
      ['cors-blocked', 'requête multi-origines'],
      ['connection-failure', 'Firefox ne peut établir de connexion avec le serveur à l’adresse {url}'],
      ['connection-failure', 'La connexion avec {url} a été interrompue pendant le chargement de la page'],
      [
        'BlockMixedActiveContent',
        'Blocage du chargement du contenu mixte actif (mixed active content) « {url} »',
      ],
      [
        'CSPGenericViolation',
        'Les paramètres de la page ont empêché le chargement d’une ressource ({effectiveDirective}) à l’adresse {url} car elle enfreint la directive suivante : « {directive} »',
      ],
      [
        'CSPROGenericViolation',
        'Les paramètres de la page pourraient bloquer le chargement d’une ressource ({effectiveDirective}) à l’adresse {url}, car elle enfreint la directive suivante : « {directive} »',
      ],
      [
        'CSPGenericViolation',
        'Les paramètres de la page ont empêché le chargement d’une ressource à {url} (« {directiveName} »).',
      ],
    ],
  },
  {
    language: 'es',
    blocked:
      'recurso[[isPlural|s]] remoto[[isPlural|s]] en {url}[[hasStop|.]] ([[isMotive|Motivo: ]][[isReason|Razón: ]]',
    status: '). Código de estado: {status}',
    reasons: [
      ['CORSDisabled', 'CORS desactivado'],
      ['CORSDisabled', 'CORS deshabilitado'],
      ['CORSDidNotSucceed2', 'Solicitud CORS sin éxito'],
      ['CORSDidNotSucceed2', 'Solicitud CORS no exitosa'],
      ['CORSDidNotSucceed2', 'la solicitud CORS no tuvo éxito'],
      ['CORSDidNotSucceed2', 'El pedido CORS falló'],
      ['CORSOriginHeaderNotAdded', 'No se puede agregar el encabezado CORS Origen'],
      ['CORSOriginHeaderNotAdded', 'no se puede agregar el encabezado CORS Origin'],
      ['CORSOriginHeaderNotAdded', 'La cabecera CORS Origin no puede ser [[isA|añadida]][[isB|agregada]]'],
      ['CORSExternalRedirectNotAllowed', 'No se permite la redirección externa de la solicitud CORS'],
      ['CORSExternalRedirectNotAllowed', 'Redirección externa de solicitud CORS no permitida'],
      ['CORSExternalRedirectNotAllowed', 'el pedido de redireccionamiento externo no está permitido'],
      ['CORSRequestNotHttp', 'la solicitud CORS no es http'],
      ['CORSRequestNotHttp', 'Solicitud CORS no http'],
      ['CORSRequestNotHttp', 'pedido CORS no es http'],
      ['CORSMissingAllowOrigin2', 'falta la cabecera CORS Access-Control-Allow-Origin'],
      ['CORSMissingAllowOrigin2', 'falta el encabezado CORS Access-Control-Allow-Origin'],
      ['CORSMissingAllowOrigin2', 'encabezado CORS Access-Control-Allow-Origin faltante'],
      ['CORSMissingAllowOrigin2', 'cabecera CORS Access-Control-Allow-Origin no presente'],
      [
        'CORSMultipleAllowOriginNotAllowed',
        'no se permiten múltiples cabeceras CORS Access-Control-Allow-Origin',
      ],
      [
        'CORSMultipleAllowOriginNotAllowed',
        'no se permite el uso de múltiples cabeceras CORS Access-Control-Allow-Origin',
      ],
      [
        'CORSMultipleAllowOriginNotAllowed',
        'encabezados CORS Access-Control-Allow-Origin múltiples no permitidos',
      ],
      [
        'CORSAllowOriginNotMatchingOrigin',
        'la cabecera CORS Access-Control-Allow-Origin no coincide con {value})',
      ],
      [
        'CORSAllowOriginNotMatchingOrigin',
        'el encabezado CORS Access-Control-Allow-Origin no coincide con {value})',
      ],
      [
        'CORSAllowOriginNotMatchingOrigin',
        'encabezado CORS Access-Control-Allow-Origin no coincide con {value})',
      ],
      [
        'CORSNotSupportingCredentials',
        'la credencial no se admite si la cabecera CORS Access-Control-Allow-[[isCredentials|Credentials]][[isOrigin|Origin]] es {star})',
      ],
      [
        'CORSNotSupportingCredentials',
        'la credencial no es compatible si el encabezado CORS Access-Control-Allow-Origin es {star})',
      ],
      [
        'CORSNotSupportingCredentials',
        'la credencial no está soportada si la cabecera CORS Access-Control-Allow-Origin es {star})',
      ],
      ['CORSNotSupportingCredentials', 'la credencial no está soportada si el encabezado CORS'],
      [
        'CORSMethodNotFound',
        '[[hasToken|token ]]no se ha encontrado el método en la cabecera CORS Access-Control-Allow-Methods',
      ],
      ['CORSMethodNotFound', 'no se encontró el método en el encabezado CORS Access-Control-Allow-Methods'],
      ['CORSMethodNotFound', 'no se encontró el método en la cabecera CORS Access-Control-Allow-Methods'],
      ['CORSMethodNotFound', 'no se encontró el método en encabezado CORS Access-Control-Allow-Methods'],
      [
        'CORSMissingAllowCredentials',
        'se esperaba true en la cabecera CORS Access-Control-Allow-Credentials',
      ],
      [
        'CORSMissingAllowCredentials',
        'se esperaba true en el encabezado CORS Access-Control-Allow-Credentials',
      ],
      ['CORSPreflightDidNotSucceed3', 'La respuesta CORS no tuvo éxito'],
      ['CORSPreflightDidNotSucceed3', 'La respuesta de verificación previa CORS no tuvo éxito'],
      ['CORSPreflightDidNotSucceed3', 'el canal prevuelo CORS no funcionó correctamente'],
      ['CORSPreflightDidNotSucceed3', 'la verificación previa de la respuesta CORS no fue exitosa'],
      ['CORSPreflightDidNotSucceed3', 'respuesta preflight CORS no exitosa'],
      ['CORSInvalidAllowMethod', 'token {token} no válido en la cabecera CORS Access-Control-Allow-Methods'],
      ['CORSInvalidAllowHeader', 'token {token} no válido en la cabecera CORS Access-Control-Allow-Headers'],
      ['CORSInvalidAllowMethod', 'token {token} inválido en la cabecera CORS Access-Control-Allow-Methods'],
      ['CORSInvalidAllowMethod', 'token {token} inválido en encabezado CORS Access-Control-Allow-Methods'],
      ['CORSInvalidAllowHeader', 'token {token} inválido en la cabecera CORS Access-Control-Allow-Headers'],
      ['CORSInvalidAllowHeader', 'token {token} inválido en encabezado CORS Access-Control-Allow-Headers'],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        'La cabecera {header} no está permitida de [[isMisspelt|a]]acuerdo a la cabecera Access-Control-Allow-Headers',
      ],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        'encabezado {header} no permitido según el encabezado Access-Control-Allow-Headers',
      ],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        'token {header} no presente en la cabecera CORS Access-Control-Allow-Headers',
      ],
    ],
    others: [
      ['cors-blocked', 'olicitud de origen cruzado'],
      ['cors-blocked', 'Solicitud desde otro origen bloqueada'],
      ['cors-blocked', 'Pedido de origen cruzado bloqueado'],
      ['connection-failure', 'Firefox no puede establecer una conexión con el servidor en {url}'],
      ['connection-failure', 'La conexión a {url} fue interrumpida mientras la página se cargaba'],
      ['BlockMixedActiveContent', 'Se ha bloqueado la carga del contenido activo mixto {url}'],
      ['BlockMixedActiveContent', 'Se bloqueó la carga del contenido activo mixto {url}'],
      [
        'CSPGenericViolation',
        'La configuración de la página bloqueó la carga de un recurso ({effectiveDirective}) en {url} porque viola la siguiente directiva: {directive}',
      ],
      [
        'CSPROGenericViolation',
        'La configuración de la página bloquearía la carga de un recurso ({effectiveDirective}) en {url} porque viola la siguiente directiva: {directive}',
      ],
      [
        'CSPGenericViolation',
        'Las opciones para esta página han bloqueado la carga de un recurso en {url} ({directiveName}).',
      ],
    ],
  },
  {
    language: 'pt',
    blocked:
      '[[hasPrefix|Requisição cross-origin bloqueada: A diretiva Same Origin (mesma origem) não permite a ]]leitura do recurso remoto em {url}[[hasStop|.]] (motivo: [[hasArticle|o ]]',
    status: '). Código de status: {status}',
    reasons: [
      ['CORSDisabled', 'CORS desativado'],
      ['CORSDidNotSucceed2', 'falha na requisição CORS'],
      ['CORSDidNotSucceed2', 'requisição CORS não teve sucesso'],
      ['CORSOriginHeaderNotAdded', 'cabeçalho Origin do CORS não pode ser adicionado'],
      ['CORSExternalRedirectNotAllowed', 'redirecionamento externo de requisição CORS não permitido'],
      ['CORSRequestNotHttp', 'requisição CORS não é http'],
      ['CORSRequestNotHttp', 'pedido CORS não http'],
      ['CORSMissingAllowOrigin2', 'falta cabeçalho Access-Control-Allow-Origin no CORS'],
      ['CORSMissingAllowOrigin2', 'cabeçalho CORS Access-Control-Allow-Origin não está presente'],
      ['CORSMissingAllowOrigin2', 'cabeçalho CORS Access-Control-Allow-Origin em falta'],
      [
        'CORSMultipleAllowOriginNotAllowed',
        'não é permitido vários cabeçalhos Access-Control-Allow-Origin no CORS',
      ],
      [
        'CORSAllowOriginNotMatchingOrigin',
        'cabeçalho Access-Control-Allow-Origin do CORS não corresponde a {value})',
      ],
      [
        'CORSAllowOriginNotMatchingOrigin',
        'cabeçalho CORS Access-Control-Allow-Origin não corresponde a {value})',
      ],
      [
        'CORSNotSupportingCredentials',
        'credencial não suportada se o cabeçalho Access-Control-Allow-Origin do CORS for {star})',
      ],
      ['CORSMethodNotFound', 'método não encontrado no cabeçalho Access-Control-Allow-Methods do CORS'],
      ['CORSMethodNotFound', 'não encontrou método no cabeçalho CORS Access-Control-Allow-Methods'],
      ['CORSMissingAllowCredentials', 'esperado true no cabeçalho Access-Control-Allow-Credentials do CORS'],
      [
        'CORSMissingAllowCredentials',
        '[[isPast|era ]]esperado true no cabeçalho CORS Access-Control-Allow-Credentials',
      ],
      ['CORSPreflightDidNotSucceed3', 'falha na resposta de comprovação (preflight) do CORS'],
      ['CORSPreflightDidNotSucceed3', 'canal CORS preflight não finalizado'],
      ['CORSInvalidAllowMethod', 'token {token} inválido no cabeçalho Access-Control-Allow-Methods do CORS'],
      ['CORSInvalidAllowHeader', 'token {token} inválido no cabeçalho Access-Control-Allow-Headers do CORS'],
      ['CORSInvalidAllowMethod', 'token inválido {token} no cabeçalho CORS Access-Control-Allow-Methods'],
      ['CORSInvalidAllowHeader', 'token inválido {token} no cabeçalho CORS Access-Control-Allow-Headers'],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        'header {header} não permitido, de acordo com o header Access-Control-Allow-Headers',
      ],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        'token em falta {header} em CORS header Access-Control-Allow-Headers',
      ],
    ],
    others: [
      ['cors-blocked', 'Requisição cross-origin bloqueada'],
      ['cors-blocked', 'Pedido de origem cruzada bloqueado'],
      ['BlockMixedActiveContent', 'Bloqueado carregamento de conteúdo misto ativo {url}'],
      [
        'CSPGenericViolation',
        'As configurações da página bloquearam o carregamento de um recurso em {url} ({directiveName}).',
      ],
      [
        'CSPGenericViolation',
        'As configurações da página bloquearam o carregamento de um recurso ({effectiveDirective}) em {url} porque viola a seguinte diretiva: {directive}',
      ],
      [
        'CSPROGenericViolation',
        'As configurações da página observaram o carregamento de um recurso em {url} ({directiveName}).',
      ],
    ],
  },
  {
    language: 'it',
    blocked:
      '[[hasPrefix|Bloccata richiesta multiorigine (cross-origin): il criterio di corrispondenza dell’origine ]]non consente la lettura della risorsa remota da {url}. Motivo: ',
    status: '. Codice di stato: {status}',
    reasons: [
      ['CORSDisabled', 'CORS disattivato'],
      ['CORSDidNotSucceed2', 'richiesta CORS non riuscita'],
      ['CORSOriginHeaderNotAdded', 'impossibile aggiungere l’header CORS origin'],
      ['CORSExternalRedirectNotAllowed', 'redirect non consentito per richiesta CORS esterna'],
      ['CORSRequestNotHttp', 'richiesta CORS non http'],
      ['CORSMissingAllowOrigin2', 'header CORS Access-Control-Allow-Origin mancante'],
      [
        'CORSMultipleAllowOriginNotAllowed',
        'header CORS Access-Control-Allow-Origin multipli non consentiti',
      ],
      [
        'CORSAllowOriginNotMatchingOrigin',
        'header CORS Access-Control-Allow-Origin non corrisponde a {value}.',
      ],
      [
        'CORSNotSupportingCredentials',
        'le credenziali non sono supportate se l’header CORS Access-Control-Allow-Origin è {star}.',
      ],
      ['CORSMethodNotFound', 'metodo Access-Control-Allow-Methods non trovato in header CORS'],
      ['CORSMissingAllowCredentials', 'previsto true in header CORS Access-Control-Allow-Credentials'],
      ['CORSPreflightDidNotSucceed3', 'risposta CORS preliminare (preflight) non riuscita'],
      ['CORSInvalidAllowMethod', 'token {token} non valido in header CORS Access-Control-Allow-Methods'],
      ['CORSInvalidAllowHeader', 'token {token} non valido in header CORS Access-Control-Allow-Headers'],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        'l’header {header} non è consentito a causa dell’header Access-Control-Allow-Headers',
      ],
    ],
    others: [
      ['cors-blocked', 'Bloccata richiesta multiorigine'],
      [
        'BlockMixedActiveContent',
        'Bloccato il caricamento di contenuto misto attivo (mixed active content) {url}',
      ],
    ],
  },
  {
    language: 'ru',
    blocked:
      '[[hasPrefix|Запрос из постороннего источника заблокирован: Политика одного источника ]]запрещает чтение удаленного ресурса на {url}. (Причина: ',
    status: '). Код состояния: {status}',
    reasons: [
      ['CORSDisabled', 'CORS отключён'],
      ['CORSDidNotSucceed2', 'не удалось выполнить запрос CORS'],
      ['CORSOriginHeaderNotAdded', 'Не удалось добавить CORS-заголовок Origin'],
      ['CORSExternalRedirectNotAllowed', 'Внешнее перенаправление запроса CORS не разрешено'],
      ['CORSRequestNotHttp', 'запрос CORS выполнен не по http'],
      ['CORSMissingAllowOrigin2', 'отсутствует заголовок CORS Access-Control-Allow-Origin'],
      [
        'CORSMultipleAllowOriginNotAllowed',
        'несколько заголовков CORS Access-Control-Allow-Origin не разрешены',
      ],
      [
        'CORSAllowOriginNotMatchingOrigin',
        'заголовок CORS Access-Control-Allow-Origin не совпадает с {value})',
      ],
      [
        'CORSNotSupportingCredentials',
        'Учётные данные не поддерживаются, если заголовок CORS Access-Control-Allow-Origin установлен в {star})',
      ],
      ['CORSMethodNotFound', 'Не найден метод в заголовке CORS Access-Control-Allow-Methods'],
      ['CORSMissingAllowCredentials', 'в заголовке CORS Access-Control-Allow-Credentials ожидалось true'],
      ['CORSPreflightDidNotSucceed3', 'неудача ответа CORS preflight'],
      ['CORSInvalidAllowMethod', 'некорректный токен {token} в заголовке CORS Access-Control-Allow-Methods'],
      ['CORSInvalidAllowHeader', 'некорректный токен {token} в заголовке CORS Access-Control-Allow-Headers'],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        'заголовок {header} не разрешён согласно заголовку Access-Control-Allow-Headers',
      ],
    ],
    others: [
      ['cors-blocked', 'Запрос из постороннего источника заблокирован'],
      ['connection-failure', 'Firefox не может установить соединение с сервером {url}'],
      ['BlockMixedActiveContent', 'Заблокирована загрузка смешанного активного содержимого {url}'],
    ],
  },
  {
    language: 'ja',
    blocked:
      '[[hasPrefix|クロスオリジン要求をブロックしました: ]]同一生成元ポリシーにより、{url} にあるリモートリソースの読み込みは拒否されます[[hasStop|。]] (理由: ',
    status: ')。ステータスコード: {status}',
    reasons: [
      ['CORSDisabled', 'CORS が無効'],
      ['CORSDidNotSucceed2', 'CORS 要求が成功しなかった'],
      ['CORSOriginHeaderNotAdded', 'CORS ヘッダー Origin を追加できなかった'],
      ['CORSExternalRedirectNotAllowed', 'CORS 要求の外部リダイレクトは許可されない'],
      ['CORSRequestNotHttp', 'CORS 要求が http でない'],
      ['CORSMissingAllowOrigin2', 'CORS ヘッダー Access-Control-Allow-Origin が足りない'],
      [
        'CORSMultipleAllowOriginNotAllowed',
        '複数の CORS ヘッダー Access-Control-Allow-Origin は許可されない',
      ],
      ['CORSAllowOriginNotMatchingOrigin', 'CORS ヘッダー Access-Control-Allow-Origin が {value} と異なる'],
      [
        'CORSNotSupportingCredentials',
        'CORS ヘッダー Access-Control-Allow-Origin が {star} である場合、認証情報はサポートされない',
      ],
      ['CORSMethodNotFound', 'CORS ヘッダー Access-Control-Allow-Methods にメソッドが見つからない'],
      ['CORSMissingAllowCredentials', 'CORS ヘッダー Access-Control-Allow-Credentials は true であるべき'],
      ['CORSPreflightDidNotSucceed3', 'CORS プリフライトチャンネルが継承されていない'],
      ['CORSPreflightDidNotSucceed3', 'CORS プリフライトチャンネルが成功しなかった'],
      ['CORSPreflightDidNotSucceed3', 'CORS プリフライト応答が成功しなかった'],
      [
        'CORSInvalidAllowMethod',
        'CORS ヘッダー Access-Control-Allow-Methods に不正なトークン {token} が含まれる',
      ],
      [
        'CORSInvalidAllowHeader',
        'CORS ヘッダー Access-Control-Allow-Headers に不正なトークン {token} が含まれる',
      ],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        'CORS ヘッダー Access-Control-Allow-Headers にトークン {header} が足りない',
      ],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        'ヘッダー Access-Control-Allow-Headers によりヘッダー {header} が許可されていない',
      ],
    ],
    others: [
      ['cors-blocked', 'クロスオリジン要求をブロックしました'],
      ['BlockMixedActiveContent', '混在アクティブコンテンツ {url} の読み込みをブロックしました'],
      [
        'CSPGenericViolation',
        'ページの設定により {url} のリソース ({effectiveDirective}) の読み込みをブロックしました。次のディレクティブに違反しています: {directive}',
      ],
      [
        'CSPROGenericViolation',
        'ページの設定により {url} のリソース ({effectiveDirective}) の読み込みがブロックされます。次のディレクティブに違反しています: {directive}',
      ],
      [
        'CSPGenericViolation',
        'ページの設定により次のリソースの読み込みをブロックしました: {url} ({directiveName})',
      ],
    ],
  },
  {
    language: 'zh-CN',
    blocked: '[[hasPrefix|已拦截跨源请求：]]同源策略禁止读取位于 {url} 的远程资源。（原因：',
    status: '）。状态码：{status}',
    reasons: [
      ['CORSDisabled', 'CORS 未启用'],
      ['CORSDisabled', 'CORS 已禁用'],
      ['CORSDidNotSucceed2', 'CORS 请求未能成功'],
      ['CORSDidNotSucceed2', 'CORS 请求失败'],
      ['CORSOriginHeaderNotAdded', '无法添加 CORS 头 Origin'],
      ['CORSExternalRedirectNotAllowed', '不允许 CORS 请求外部重定向'],
      ['CORSRequestNotHttp', 'CORS 请求不是 http'],
      ['CORSMissingAllowOrigin2', 'CORS 头缺少 Access-Control-Allow-Origin'],
      ['CORSMultipleAllowOriginNotAllowed', '不允许多个 CORS 头 Access-Control-Allow-Origin'],
      ['CORSMultipleAllowOriginNotAllowed', '不允许有多个 Access-Control-Allow-Origin CORS 头'],
      ['CORSAllowOriginNotMatchingOrigin', 'CORS 头 Access-Control-Allow-Origin 不匹配 {value})'],
      ['CORSAllowOriginNotMatchingOrigin', 'CORS 头 Access-Control-Allow-Origin 与 {value} 不匹配'],
      ['CORSNotSupportingCredentials', '如果 CORS 头 Access-Control-Allow-Origin 为 {star}，则不支持'],
      ['CORSMethodNotFound', '找不到 CORS 头中的 Access-Control-Allow-Methods'],
      ['CORSMethodNotFound', 'CORS 头 Access-Control-Allow-Methods 中找不到方法'],
      ['CORSMissingAllowCredentials', 'CORS 头中的 Access-Control-Allow-Credentials 预期为 true'],
      ['CORSMissingAllowCredentials', 'CORS 头 Access-Control-Allow-Credentials 应为 true'],
      ['CORSPreflightDidNotSucceed3', 'CORS 预检通道未成功'],
      ['CORSPreflightDidNotSucceed3', 'CORS 预检响应未能成功'],
      ['CORSInvalidAllowMethod', 'CORS 头 Access-Control-Allow-Methods 中的令牌 {token} 无效'],
      ['CORSInvalidAllowHeader', 'CORS 头 Access-Control-Allow-Headers 中的令牌 {token} 无效'],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        '来自 CORS 预检通道的 CORS 头 Access-Control-Allow-Headers 的令牌 {header} 无效',
      ],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        '根据 CORS 预检响应的 Access-Control-Allow-Headers 头，不允许使用头 {header}',
      ],
    ],
    others: [
      ['cors-blocked', '已拦截跨源请求'],
      ['BlockMixedActiveContent', '已阻止载入混合活动内容{url}'],
      [
        'CSPGenericViolation',
        '由于违反了下列指令：{directive}，此页面位于 {url} 的资源（{effectiveDirective}）无法加载',
      ],
      ['CSPGenericViolation', '页面设置阻止读取位于 {url} 的一项资源({directiveName})。'],
      ['CSPROGenericViolation', '该页面设置了观测在 {url} ({directiveName}) 的资源加载。'],
    ],
  },
  {
    language: 'zh-TW',
    blocked: '[[hasPrefix|已封鎖跨來源請求: ]]同源政策不允許讀取 {url} 的遠端資源。（原因: ',
    status: '）。狀態代碼: {status}',
    reasons: [
      ['CORSDisabled', '已停用 CORS'],
      ['CORSDidNotSucceed2', 'CORS 請求未成功'],
      ['CORSDidNotSucceed2', 'CORS 請求失敗'],
      ['CORSOriginHeaderNotAdded', '無法新增 CORS Origin 檔頭'],
      ['CORSExternalRedirectNotAllowed', '不允許 CORS 請求被重導到外部'],
      ['CORSRequestNotHttp', 'CORS 請求未使用 http 通訊協定'],
      ['CORSRequestNotHttp', 'CORS 請求並非 http'],
      ['CORSMissingAllowOrigin2', '缺少 CORS Access-Control-Allow-Origin 檔頭'],
      ['CORSMultipleAllowOriginNotAllowed', '不允許有多個「Access-Control-Allow-Origin」CORS 標頭'],
      ['CORSAllowOriginNotMatchingOrigin', 'CORS Access-Control-Allow-Origin 檔頭不符合「{value}」)'],
      ['CORSNotSupportingCredentials', 'CORS Access-Control-Allow-Origin 設定為「{star}」時不支援'],
      ['CORSMethodNotFound', 'CORS Access-Control-Allow-Methods 檔頭中找不到方法'],
      ['CORSMissingAllowCredentials', 'CORS Access-Control-Allow-Credentials 檔頭應為 true'],
      ['CORSPreflightDidNotSucceed3', 'CORS preflight 回應並未成功'],
      ['CORSPreflightDidNotSucceed3', 'CORS preflight 頻道未成功'],
      ['CORSInvalidAllowMethod', 'CORS「Access-Control-Allow-Methods」檔頭中的 token「{token}」無效'],
      ['CORSInvalidAllowHeader', 'CORS「Access-Control-Allow-Headers」檔頭中的 token「{token}」無效'],
      [
        'CORSMissingAllowHeaderFromPreflight2',
        '根據 CORS preflight 回應的 Access-Control-Allow-Headers 內容，不允許使用檔頭「{header}」',
      ],
    ],
    others: [
      ['cors-blocked', '已封鎖跨來源請求'],
      ['BlockMixedActiveContent', '已封鎖載入混和的主動內容「{url}」'],
      [
        'CSPGenericViolation',
        '由於違反了下列指示：「{directive}」，位於 {url} 的資源（{effectiveDirective}）無法載入',
      ],
      [
        'CSPROGenericViolation',
        '由於會違反下列指示：「{directive}」，位於 {url} 的資源（{effectiveDirective}）將無法載入',
      ],
      ['CSPGenericViolation', '頁面的設定阻擋了 {url} 的資源載入:（「{directiveName}」）。'],
    ],
  },
];

/** Messages behind which the response's status stands. */
const withStatus: ReadonlySet<string> = new Set([
  'CORSDidNotSucceed2',
  'CORSMissingAllowOrigin2',
  'CORSPreflightDidNotSucceed3',
]);

/** Firefox's messages in nine languages, as templates. */
export const firefoxTranslations: readonly MessageTemplate[] = translations.flatMap(
  ({ language, blocked, status, reasons, others }) => {
    const source = `https://github.com/mozilla-l10n/firefox-l10n ${language}`;
    return [
      ...reasons.map(([code, reason]) => ({
        code,
        template: `[[url|${blocked}]]${reason}${withStatus.has(code) ? `[[status|${status}]]` : ''}`,
        versions: `in ${language}`,
        source,
      })),
      ...others.map(([code, template]) => ({ code, template, versions: `in ${language}`, source })),
    ];
  },
);
