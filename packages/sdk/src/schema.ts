// Made from docs/openapi.json by `npm run api`. Do not edit.

export interface paths {
    "/v1/auth/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a sign-in code by e-mail
         * @description Answers the same whether or not the address belongs to a member.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                    };
                };
            };
            responses: {
                /** @description A code is on its way if the address belongs to a member. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                minutes: number;
                            };
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with the code */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        code: string;
                        tenantId?: string;
                    };
                };
            };
            responses: {
                /** @description Signed in; the session is in an HttpOnly cookie. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Session"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The session */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Session"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Signed out */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/session:switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on in another tenant of the same person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        tenantId: string;
                    };
                };
            };
            responses: {
                /** @description The session in the other tenant */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Session"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subjects, newest first */
        get: {
            parameters: {
                query?: {
                    kind?: string;
                    parentId?: string;
                    /** @description name=value */
                    tag?: string;
                    /** @description Part of the name or external id */
                    search?: string;
                    archived?: "true" | "false";
                    /** @description 1 to 100, 25 unless told */
                    limit?: number;
                    /** @description The nextCursor of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of subjects */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Subject"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Create a subject, or update the one with this externalId */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SubjectInput"];
                };
            };
            responses: {
                /** @description It existed; it now has this content */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Subject"];
                        };
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Subject"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects:batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upsert up to 500 subjects */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SubjectBatch"];
                };
            };
            responses: {
                /** @description One result per record */
                207: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BatchResult"];
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One subject */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The subject */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Subject"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a subject */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SubjectPatch"];
                };
            };
            responses: {
                /** @description The subject */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Subject"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Surveys, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description 1 to 100, 25 unless told */
                    limit?: number;
                    /** @description The nextCursor of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of surveys */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Survey"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Create a survey as a draft */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SurveyInput"];
                };
            };
            responses: {
                /** @description The draft */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Survey"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One survey */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The survey */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Survey"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the working copy */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SurveyPatch"];
                };
            };
            responses: {
                /** @description The survey */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Survey"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/surveys/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish the working copy as the next, immutable version
         * @description Takes If-Match with the ETag of the survey, so that nobody publishes what they have not seen.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The version */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["SurveyVersion"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop taking answers */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The survey */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Survey"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take answers again */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The survey */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Survey"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published versions, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The versions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["SurveyVersion"][];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Results with intervals, distributions and trend */
        get: {
            parameters: {
                query?: {
                    /** @description 2026-11, 2026-Q4, 2026-W47, 2026, 2026-11-21; instead of from and to */
                    period?: string;
                    /** @description First local day */
                    from?: string;
                    /** @description Last local day */
                    to?: string;
                    subjectId?: string;
                    /** @description Of the trend; day for up to 62 days */
                    grain?: "day" | "month";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The results; computed from rollups, so as fast for a million answers as for ten */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["SurveyResults"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A survey's responses, newest first */
        get: {
            parameters: {
                query: {
                    surveyId: string;
                    subjectId?: string;
                    /** @description Submitted at or after */
                    from?: string;
                    /** @description Submitted before */
                    to?: string;
                    /** @description Only those with a written comment */
                    withText?: "true";
                    /** @description 1 to 100, 25 unless told */
                    limit?: number;
                    /** @description The nextCursor of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of responses */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Response"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Take one response
         * @description With a submissionId it counts once for ever: sending it again answers the stored response with 200 and `Idempotent-Replayed: true`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ResponseInput"];
                };
            };
            responses: {
                /** @description It was taken before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Response"];
                        };
                    };
                };
                /** @description Taken */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Response"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/responses:batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take up to 500 responses */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ResponseBatch"];
                };
            };
            responses: {
                /** @description One result per record */
                207: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BatchResult"];
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/responses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One response */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Response"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Observations of a metric, newest first */
        get: {
            parameters: {
                query: {
                    metric: string;
                    subjectId?: string;
                    from?: string;
                    to?: string;
                    /** @description 1 to 100, 25 unless told */
                    limit?: number;
                    /** @description The nextCursor of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of observations */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Observation"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Record one observation */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ObservationInput"];
                };
            };
            responses: {
                /** @description It was recorded before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Observation"];
                        };
                    };
                };
                /** @description Recorded */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Observation"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/observations:batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record up to 500 observations */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ObservationBatch"];
                };
            };
            responses: {
                /** @description One result per record */
                207: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BatchResult"];
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/observations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One observation */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The observation */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Observation"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct an observation; figures follow */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ObservationPatch"];
                };
            };
            responses: {
                /** @description The observation */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Observation"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Complaints, newest first */
        get: {
            parameters: {
                query?: {
                    status?: "open" | "in-progress" | "waiting" | "held" | "resolved" | "closed" | "reopened";
                    category?: string;
                    severity?: "low" | "medium" | "high" | "critical";
                    priority?: "low" | "normal" | "high" | "urgent";
                    assigneeId?: string;
                    team?: string;
                    subjectId?: string;
                    /** @description Open complaints with a clock past its due time, or past its warning */
                    clock?: "overdue" | "at-risk";
                    /** @description Received at this instant or later */
                    receivedFrom?: string;
                    /** @description Received before this instant */
                    receivedTo?: string;
                    /** @description 1 to 100, 25 unless told */
                    limit?: number;
                    /** @description The nextCursor of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of complaints */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ComplaintSummary"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Receive a complaint */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ComplaintInput"];
                };
            };
            responses: {
                /** @description There is one with this externalId; it was left as it is */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Complaint"];
                        };
                    };
                };
                /** @description Received */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Complaint"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaint-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many complaints came, and how many were resolved in time */
        get: {
            parameters: {
                query?: {
                    /** @description First local day of receipt; eleven months before this one unless told */
                    from?: string;
                    /** @description Last local day of receipt; today unless told */
                    to?: string;
                    subjectId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Counts from rollups, in all and by month of receipt */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ComplaintFigures"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints:batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receive up to 500 complaints */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ComplaintBatch"];
                };
            };
            responses: {
                /** @description One result per record */
                207: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BatchResult"];
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One complaint */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The complaint */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Complaint"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Categorise, assign or correct a complaint */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ComplaintPatch"];
                };
            };
            responses: {
                /** @description The complaint */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Complaint"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/complaints/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a complaint along the workflow */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ComplaintTransition"];
                };
            };
            responses: {
                /** @description The complaint in its new status */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Complaint"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The timeline of a complaint, oldest first */
        get: {
            parameters: {
                query?: {
                    /** @description 1 to 100, 25 unless told */
                    limit?: number;
                    /** @description The nextCursor of the page before */
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of events */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ComplaintEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a message or a note to the timeline */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ComplaintMessage"];
                };
            };
            responses: {
                /** @description The complaint with its clocks after the message */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Complaint"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why every deadline of a complaint is what it is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Clocks with their ledgers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ComplaintClocks"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description 1 to 100, 25 unless told */
                    limit?: number;
                    /** @description The nextCursor of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of imports */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Import"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Prepare an import; then PUT the file to upload.url and start it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ImportInput"];
                };
            };
            responses: {
                /** @description Waiting for the file */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ImportCreated"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports:preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what the beginning of a file would become; nothing is written */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ImportPreviewInput"];
                };
            };
            responses: {
                /** @description Columns, a mapping, and the first rows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ImportPreview"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State and progress of an import */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The import */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Import"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin, once the file is uploaded */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Started; follow its progress at /v1/imports/{id} */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Import"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop; what is imported stays */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Stopped, or stopping after the rows in hand */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Import"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All calendars */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Calendars, oldest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Calendar"][];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Create a calendar */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CalendarInput"];
                };
            };
            responses: {
                /** @description The calendar */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Calendar"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars:import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over a public holiday list (holiday-cn JSON) */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CalendarImport"];
                };
            };
            responses: {
                /** @description The calendar with the dates added */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Calendar"];
                        };
                    };
                };
                /** @description A new calendar */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Calendar"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One calendar */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The calendar */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Calendar"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Take a calendar out of use */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Removed; complaints counted by it keep their version */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a calendar; running complaints keep the version they began with */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CalendarPatch"];
                };
            };
            responses: {
                /** @description The new version */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Calendar"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/sla-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All policies in the order in which they are tried */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Policies */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["SlaPolicy"][];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Create a policy */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SlaPolicyInput"];
                };
            };
            responses: {
                /** @description The policy */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["SlaPolicy"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sla-policies:preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a clock would do: a due time, or the elapsed business time of an interval, with its ledger */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SlaPreviewInput"];
                };
            };
            responses: {
                /** @description The answer and why */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["SlaDuePreview"] | components["schemas"]["SlaElapsedPreview"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sla-policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One policy */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The policy */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["SlaPolicy"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Take a policy out of use */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Removed; complaints under it keep their promise */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a policy; running complaints keep the version they began with */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SlaPolicyPatch"];
                };
            };
            responses: {
                /** @description The new version */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["SlaPolicy"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Indicators, by key */
        get: {
            parameters: {
                query?: {
                    /** @description true lists the archived ones */
                    archived?: "true" | "false";
                    /** @description 1 to 100, 25 unless told */
                    limit?: number;
                    /** @description The nextCursor of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of indicators */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Indicator"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Create an indicator */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IndicatorInput"];
                };
            };
            responses: {
                /** @description The indicator */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Indicator"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One indicator */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The indicator */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Indicator"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change, archive or restore an indicator
         * @description Scheme versions that are published keep the indicator as they froze it; publish a scheme again to use the change.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IndicatorPatch"];
                };
            };
            responses: {
                /** @description The indicator */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Indicator"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schemes, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description true lists the archived ones */
                    archived?: "true" | "false";
                    /** @description 1 to 100, 25 unless told */
                    limit?: number;
                    /** @description The nextCursor of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of schemes, without their trees */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["SchemeSummary"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Create a scheme as a draft
         * @description A draft may be incomplete; `problems` of the answer tells what stands in the way of publishing it.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SchemeInput"];
                };
            };
            responses: {
                /** @description The draft */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Scheme"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schemes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One scheme with its working copy */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The scheme */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Scheme"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the working copy, archive or restore */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SchemePatch"];
                };
            };
            responses: {
                /** @description The scheme */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Scheme"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/schemes/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish the working copy as the next, immutable version
         * @description Freezes the indicators, too: what is changed in them later takes effect with the next version.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The version */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["SchemeVersion"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schemes/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published versions, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The versions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["SchemeVersion"][];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schemes/{id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One published version */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The version with the indicators it froze */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["SchemeVersion"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Always refused: published versions never change
         * @description Answers 409 with what to do instead.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/schemes/{id}/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Score subjects by a published version for a period
         * @description Up to 5000 subjects in one request. Scoring again with the same evidence writes nothing and answers the same; late data makes new revisions that name what they supersede.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScoringInput"];
                };
            };
            responses: {
                /** @description What is in force now, over all subjects */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Scoring"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ranked scorecards of a scheme and period */
        get: {
            parameters: {
                query: {
                    schemeId: string;
                    period: string;
                    /** @description The highest scored version unless told */
                    version?: number;
                    grade?: string;
                    subjectId?: string;
                    /** @description 1 to 100, 25 unless told */
                    limit?: number;
                    /** @description The nextCursor of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Best first, without a score last; `scoring` is null while the period has not been scored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["RankedScorecard"][];
                            nextCursor: string | null;
                            scoring: components["schemas"]["Scoring"] & (Record<string, never> | null);
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scorecards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One scorecard with everything that explains it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The scorecard */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Scorecard"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{id}/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A subject's scores over time, newest first */
        get: {
            parameters: {
                query: {
                    schemeId: string;
                    grain: "day" | "week" | "month" | "quarter" | "year";
                    /** @description 1 to 100, 25 unless told */
                    limit?: number;
                    /** @description The nextCursor of the page before */
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One point per period: its last revision by the highest scheme version */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ScorecardPoint"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description 1 to 100, 25 unless told */
                    limit?: number;
                    /** @description The nextCursor of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of reports */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Report"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Create a scheduled report */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportInput"];
                };
            };
            responses: {
                /** @description Created and active */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Report"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The report */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Report"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a report */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportPatch"];
                };
            };
            responses: {
                /** @description The report */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Report"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/reports/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the schedule */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The report */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Report"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with the period that ends next */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The report */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Report"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recipients of a report, at most 500 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them, in the order they were added */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ReportRecipient"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a recipient, or change name and language of the one with this address */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportRecipientInput"];
                };
            };
            responses: {
                /** @description It was there; it now has this content */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ReportRecipient"];
                        };
                    };
                };
                /** @description Added */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ReportRecipient"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/recipients/{recipientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a recipient and forget the address */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    recipientId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Removed */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs of a report, newest period first */
        get: {
            parameters: {
                query?: {
                    /** @description 1 to 100, 25 unless told */
                    limit?: number;
                    /** @description The nextCursor of the page before */
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of runs */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ReportRun"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Run a report now
         * @description A period that was reported before gets its next revision, which takes the place of the earlier one.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportRunInput"];
                };
            };
            responses: {
                /** @description On its way: read the run until it is done or failed */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ReportRun"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/runs/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run, with links to what was rendered */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    runId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The run */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ReportRun"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/runs/{runId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the run's mail fared, recipient by recipient */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    runId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ReportDelivery"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/p/surveys/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The survey behind a link */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What the page shows */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["PublicSurvey"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/p/surveys/{slug}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit answers; the same submissionId counts once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PublicSubmission"];
                };
            };
            responses: {
                /** @description Accepted */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                /** @enum {boolean} */
                                accepted: true;
                            };
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tenant's settings */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The tenant */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Tenant"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the tenant's settings */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @enum {string} */
                        locale?: "en" | "zh-CN" | "zh-TW";
                        minimumSample?: number;
                    };
                };
            };
            responses: {
                /** @description The tenant */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Tenant"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All keys */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Keys, without their secrets */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ApiKey"][];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Create a key */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApiKeyInput"];
                };
            };
            responses: {
                /** @description The key; its secret is told only in this answer */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ApiKeyCreated"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The revoked key */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ApiKey"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace a key; the old one works a while longer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 24 */
                        overlapHours?: number;
                    };
                };
            };
            responses: {
                /** @description The new key */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ApiKeyCreated"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All members */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Members */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Member"][];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a member */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, kept 24 hours: the same request with the same key is carried out once. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MemberInput"];
                };
            };
            responses: {
                /** @description The member */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Member"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a member */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Removed; open sessions end */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a member */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The ETag you read; required. */
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MemberPatch"];
                };
            };
            responses: {
                /** @description The member */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Member"];
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not found */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:not-found",
                         *       "title": "Not found",
                         *       "status": 404,
                         *       "detail": "Not found",
                         *       "code": "not_found",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The state does not permit this */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:conflict",
                         *       "title": "The state does not permit this",
                         *       "status": 409,
                         *       "detail": "The state does not permit this",
                         *       "code": "conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody changed it since you read it */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:version-conflict",
                         *       "title": "Somebody changed it since you read it",
                         *       "status": 412,
                         *       "detail": "Somebody changed it since you read it",
                         *       "code": "version_conflict",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:too-large",
                         *       "title": "The body is too large",
                         *       "status": 413,
                         *       "detail": "The body is too large",
                         *       "code": "too_large",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The content type is not supported */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unsupported-media-type",
                         *       "title": "The content type is not supported",
                         *       "status": 415,
                         *       "detail": "The content type is not supported",
                         *       "code": "unsupported_media_type",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The request cannot be carried out */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unprocessable",
                         *       "title": "The request cannot be carried out",
                         *       "status": 422,
                         *       "detail": "The request cannot be carried out",
                         *       "code": "unprocessable",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description If-Match is required */
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:precondition-required",
                         *       "title": "If-Match is required",
                         *       "status": 428,
                         *       "detail": "If-Match is required",
                         *       "code": "precondition_required",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description 1 to 100, 25 unless told */
                    limit?: number;
                    /** @description The nextCursor of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Audit events */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                id: string;
                                at: string;
                                actor: {
                                    [key: string]: unknown;
                                };
                                /** @description What was done, such as `scheme.published`. */
                                action: string;
                                /** @description Id of what was changed. */
                                target: string;
                                changes?: {
                                    [key: string]: unknown;
                                };
                                requestId: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description The request is not valid */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:invalid",
                         *       "title": "The request is not valid",
                         *       "status": 400,
                         *       "detail": "The request is not valid",
                         *       "code": "invalid",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Credentials are missing or not valid */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:unauthenticated",
                         *       "title": "Credentials are missing or not valid",
                         *       "status": 401,
                         *       "detail": "Credentials are missing or not valid",
                         *       "code": "unauthenticated",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not permitted */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:forbidden",
                         *       "title": "Not permitted",
                         *       "status": 403,
                         *       "detail": "Not permitted",
                         *       "code": "forbidden",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too many requests */
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:rate-limited",
                         *       "title": "Too many requests",
                         *       "status": 429,
                         *       "detail": "Too many requests",
                         *       "code": "rate_limited",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Something went wrong on our side */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "type": "urn:touchstone:problem:internal",
                         *       "title": "Something went wrong on our side",
                         *       "status": 500,
                         *       "detail": "Something went wrong on our side",
                         *       "code": "internal",
                         *       "requestId": "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
                         *       "errors": []
                         *     }
                         */
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 problem document. `errors` lists every problem of the request. */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            requestId: string;
            errors: {
                path: string;
                code: string;
                message: string;
            }[];
        };
        Session: {
            /** @description Send it back as X-CSRF-Token with every change. */
            csrfToken: string;
            member: components["schemas"]["Member"];
            tenant: components["schemas"]["Tenant"];
            tenants: {
                id: string;
                name: string;
            }[];
            scopes: string[];
        };
        Member: {
            id: string;
            email: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "admin" | "analyst" | "agent" | "viewer" | "auditor";
            /** @enum {string} */
            locale: "en" | "zh-CN" | "zh-TW";
            /** @enum {string} */
            status: "active" | "removed";
            createdAt: string;
            updatedAt: string;
            version: number;
        };
        Tenant: {
            id: string;
            name: string;
            /** @description Days, weeks and months of every figure are counted in this zone. */
            timeZone: string;
            /** @enum {string} */
            locale: "en" | "zh-CN" | "zh-TW";
            /** @description Results with fewer answers are suppressed unless an indicator says otherwise. */
            minimumSample: number;
            /** @description Request units a minute over all keys; a batch counts one unit a record. */
            requestsPerMinute: number;
            createdAt: string;
            updatedAt: string;
            version: number;
        };
        /** @description What is evaluated: a merchant, guide, team, channel or service. */
        Subject: {
            id: string;
            externalId: string;
            name: string;
            kind: string;
            parentId: string | null;
            tags: {
                [key: string]: string;
            };
            archived: boolean;
            createdAt: string;
            updatedAt: string;
            version: number;
        };
        SubjectInput: {
            /** @description Your own id of it; the same one always means the same thing. */
            externalId: string;
            name: string;
            /**
             * @description merchant, guide, team, channel, service, or a word of your own
             * @default merchant
             */
            kind: string;
            parentId?: string;
            /** @description Your own id of it; the same one always means the same thing. */
            parentExternalId?: string;
            /** @default {} */
            tags: {
                [key: string]: string;
            };
        };
        /** @description One result per record, in the order of the request. */
        BatchResult: {
            results: {
                /** @enum {string} */
                status: "created" | "updated" | "unchanged" | "replayed" | "invalid";
                id?: string;
                problem?: components["schemas"]["Problem"];
            }[];
            counts: {
                [key: string]: number;
            };
        };
        /** @description 1 to 500 records. */
        SubjectBatch: {
            records?: components["schemas"]["SubjectInput"][];
        };
        SubjectPatch: {
            name?: string;
            /** @description merchant, guide, team, channel, service, or a word of your own */
            kind?: string;
            tags?: {
                [key: string]: string;
            };
            parentId?: string | null;
            archived?: boolean;
        };
        Survey: {
            id: string;
            name: string;
            /** @description The public page is at /s/{slug}. */
            slug: string;
            /** @enum {string} */
            status: "draft" | "open" | "closed";
            publishedVersion: number | null;
            changedSincePublished: boolean;
            /** @description The working copy; answers are pinned to published versions. */
            definition: {
                title: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                intro?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                thanks?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /**
                 * @default [
                 *       "en",
                 *       "zh-CN",
                 *       "zh-TW"
                 *     ]
                 */
                locales: ("en" | "zh-CN" | "zh-TW")[];
                questions: ({
                    /** @enum {string} */
                    type: "nps";
                    key: string;
                    label: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    help?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    /** @default false */
                    required: boolean;
                    lowLabel?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    highLabel?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                } | {
                    /** @enum {string} */
                    type: "csat";
                    key: string;
                    label: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    help?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    /** @default false */
                    required: boolean;
                    lowLabel?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    highLabel?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                } | {
                    /** @enum {string} */
                    type: "ces";
                    key: string;
                    label: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    help?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    /** @default false */
                    required: boolean;
                    lowLabel?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    highLabel?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                } | {
                    /** @enum {string} */
                    type: "rating";
                    key: string;
                    label: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    help?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    /** @default false */
                    required: boolean;
                    lowLabel?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    highLabel?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    /** @default 5 */
                    points: number;
                } | {
                    /** @enum {string} */
                    type: "matrix";
                    key: string;
                    label: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    help?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    /** @default false */
                    required: boolean;
                    lowLabel?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    highLabel?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    /** @default 5 */
                    points: number;
                    rows: {
                        key: string;
                        label: string | {
                            en?: string;
                            "zh-CN"?: string;
                            "zh-TW"?: string;
                        };
                    }[];
                } | {
                    /** @enum {string} */
                    type: "single";
                    key: string;
                    label: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    help?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    /** @default false */
                    required: boolean;
                    options: {
                        key: string;
                        label: string | {
                            en?: string;
                            "zh-CN"?: string;
                            "zh-TW"?: string;
                        };
                    }[];
                } | {
                    /** @enum {string} */
                    type: "multiple";
                    key: string;
                    label: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    help?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    /** @default false */
                    required: boolean;
                    options: {
                        key: string;
                        label: string | {
                            en?: string;
                            "zh-CN"?: string;
                            "zh-TW"?: string;
                        };
                    }[];
                    max?: number;
                } | {
                    /** @enum {string} */
                    type: "number";
                    key: string;
                    label: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    help?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    /** @default false */
                    required: boolean;
                    min?: number;
                    max?: number;
                } | {
                    /** @enum {string} */
                    type: "text";
                    key: string;
                    label: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    help?: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    /** @default false */
                    required: boolean;
                    /** @default 2000 */
                    maxLength: number;
                })[];
            };
            createdAt: string;
            updatedAt: string;
            version: number;
        };
        SurveyInput: {
            name: string;
            definition: components["schemas"]["SurveyDefinition"];
        };
        SurveyDefinition: {
            title: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            intro?: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            thanks?: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            /**
             * @default [
             *       "en",
             *       "zh-CN",
             *       "zh-TW"
             *     ]
             */
            locales: ("en" | "zh-CN" | "zh-TW")[];
            questions: ({
                /** @enum {string} */
                type: "nps";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                lowLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                highLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
            } | {
                /** @enum {string} */
                type: "csat";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                lowLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                highLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
            } | {
                /** @enum {string} */
                type: "ces";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                lowLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                highLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
            } | {
                /** @enum {string} */
                type: "rating";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                lowLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                highLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default 5 */
                points: number;
            } | {
                /** @enum {string} */
                type: "matrix";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                lowLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                highLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default 5 */
                points: number;
                rows: {
                    key: string;
                    label: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                }[];
            } | {
                /** @enum {string} */
                type: "single";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                options: {
                    key: string;
                    label: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                }[];
            } | {
                /** @enum {string} */
                type: "multiple";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                options: {
                    key: string;
                    label: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                }[];
                max?: number;
            } | {
                /** @enum {string} */
                type: "number";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                min?: number;
                max?: number;
            } | {
                /** @enum {string} */
                type: "text";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                /** @default 2000 */
                maxLength: number;
            })[];
        };
        SurveyPatch: {
            name?: string;
            definition?: components["schemas"]["SurveyDefinition"];
        };
        /** @description Never changes once published. */
        SurveyVersion: {
            surveyId: string;
            number: number;
            definition: components["schemas"]["SurveyDefinition"];
            publishedAt: string;
        };
        SurveyResults: {
            surveyId: string;
            subjectId: string | null;
            period: {
                label: string;
                from: string;
                to: string;
            };
            responses: number;
            /** @description Fewer answers than the tenant's minimum sample: only counts are told. */
            suppressed: boolean;
            questions: {
                key: string;
                row?: string;
                type: string;
                n: number;
                mean?: components["schemas"]["Estimate"];
                /** @description Share of the top two points, in percent. */
                csat?: {
                    value: number | null;
                    n: number;
                    standardError: number | null;
                    low: number | null;
                    high: number | null;
                    confidence: number;
                    method: string;
                };
                /** @description From -100 to 100. */
                nps?: {
                    value: number | null;
                    n: number;
                    standardError: number | null;
                    low: number | null;
                    high: number | null;
                    confidence: number;
                    method: string;
                };
                promoters?: number;
                passives?: number;
                detractors?: number;
                distribution: {
                    key: string;
                    count: number;
                    share: number;
                }[];
            }[];
            trend: {
                period: string;
                responses: number;
                questions: {
                    key: string;
                    n: number;
                    value: number | null;
                    low: number | null;
                    high: number | null;
                }[];
            }[];
        };
        /** @description A figure with its uncertainty; null where the evidence does not reach. */
        Estimate: {
            value: number | null;
            n: number;
            standardError: number | null;
            low: number | null;
            high: number | null;
            confidence: number;
            method: string;
        };
        Response: {
            id: string;
            surveyId: string;
            surveyVersion: number;
            subjectId: string | null;
            submissionId: string;
            submittedAt: string;
            requestedAt: string | null;
            receivedAt: string;
            answers: {
                [key: string]: unknown;
            };
            locale: string | null;
            channel: string;
            orderId: string | null;
            tags: {
                [key: string]: string;
            };
        };
        ResponseInput: {
            surveyId: string;
            /** @description The version that was answered; the current one unless told. */
            surveyVersion?: number;
            subjectId?: string;
            /** @description Your own id of it; the same one always means the same thing. */
            subjectExternalId?: string;
            /** @description Your own id of this submission: however often it is sent, it counts once. */
            submissionId?: string;
            /** Format: date-time */
            submittedAt?: string;
            /**
             * Format: date-time
             * @description When the respondent was asked.
             */
            requestedAt?: string;
            /** @description Answers by question key: a number on the scale, an option key, a list of option keys, a text, or for a matrix an object of row keys and numbers. */
            answers: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            locale?: "en" | "zh-CN" | "zh-TW";
            /**
             * @default api
             * @enum {string}
             */
            channel: "api" | "link" | "email" | "qr" | "embed" | "phone" | "import";
            orderId?: string;
            tags?: {
                [key: string]: string;
            };
        };
        /** @description 1 to 500 records. */
        ResponseBatch: {
            records?: components["schemas"]["ResponseInput"][];
        };
        /** @description One pushed metric value for a subject and a time. */
        Observation: {
            id: string;
            metric: string;
            subjectId: string;
            externalId: string | null;
            at: string;
            day: string;
            value: number | null;
            numerator: number | null;
            denominator: number | null;
            receivedAt: string;
            version: number;
        };
        ObservationInput: {
            /** @description Your name of the quantity, such as `chat.firstReplySeconds`. */
            metric: string;
            subjectId?: string;
            /** @description Your own id of it; the same one always means the same thing. */
            subjectExternalId?: string;
            /** @description Your own id; without one, metric, subject and time identify the observation. */
            externalId?: string;
            /** Format: date-time */
            at?: string;
            /**
             * Format: date
             * @description Instead of `at`, for a quantity of a whole local day.
             */
            date?: string;
            value?: number;
            numerator?: number;
            denominator?: number;
        };
        /** @description 1 to 500 records. */
        ObservationBatch: {
            records?: components["schemas"]["ObservationInput"][];
        };
        ObservationPatch: {
            value?: number;
            numerator?: number;
            denominator?: number;
        };
        /** @description A complaint without its whole text and without personal data. */
        ComplaintSummary: {
            id: string;
            externalId: string | null;
            subjectId: string | null;
            channel: string;
            category: string;
            /** @enum {string} */
            severity: "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            title: string;
            tags: string[];
            orderId: string | null;
            assigneeId: string | null;
            team: string | null;
            /** @enum {string} */
            status: "open" | "in-progress" | "waiting" | "held" | "resolved" | "closed" | "reopened";
            receivedAt: string;
            firstRespondedAt: string | null;
            resolvedAt: string | null;
            /** @description When the resolution is due. */
            dueAt: string | null;
            /** @enum {string|null} */
            dueSource: "given" | "policy" | null;
            /** @description A given instant lies before the receipt; what was measured with it counts as 0 seconds. */
            clockSkew: boolean;
            /** @description The resolution came after its due time, or has not come and that time is over; null without a promise. */
            late: boolean | null;
            /** @description The policy version that counts; null when none matched. */
            policy: {
                id: string;
                version: number;
            } | null;
            /** @description The calendar version that counts; null where every hour counts. */
            calendar: {
                id: string;
                version: number;
            } | null;
            clocks: {
                firstResponse: components["schemas"]["ComplaintClock"];
                nextResponse: components["schemas"]["ComplaintClock"];
                resolution: components["schemas"]["ComplaintClock"];
            };
            createdAt: string;
            updatedAt: string;
            version: number;
            /** @description The beginning of the text. */
            excerpt: string;
        };
        ComplaintClock: {
            cycle: number;
            /** @enum {string} */
            state: "running" | "paused" | "met" | "breached" | "cancelled";
            /** @description Null while a pause is open and for a cancelled clock. */
            dueAt: string | null;
            warnAt: string | null;
            stoppedAt: string | null;
            breachedAt: string | null;
            /** @description Counted seconds of a clock that has stopped. */
            elapsedSeconds: number | null;
        } | null;
        /** @description Complaints received in a span, counted from rollups. */
        ComplaintFigures: {
            from: string;
            to: string;
            subjectId: string | null;
            received: number;
            resolved: number;
            /** @description Resolved within their deadline. */
            onTime: number;
            /** @description Resolved after their deadline. */
            late: number;
            /** @description Not resolved, and the deadline has passed. */
            overdue: number;
            /** @description In percent of the deadlines that are decided: kept, missed, or passed while open. */
            onTimeShare: {
                value: number | null;
                n: number;
                low: number | null;
                high: number | null;
            };
            medianResolutionSeconds: {
                value: number | null;
                n: number;
                low: number | null;
                high: number | null;
            };
            /** @description By month of receipt; months without complaints are left out. */
            trend: {
                period: string;
                received: number;
                resolved: number;
                /** @description Resolved within their deadline. */
                onTime: number;
                /** @description Resolved after their deadline. */
                late: number;
                /** @description Not resolved, and the deadline has passed. */
                overdue: number;
            }[];
        };
        Complaint: {
            id: string;
            externalId: string | null;
            subjectId: string | null;
            channel: string;
            category: string;
            /** @enum {string} */
            severity: "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            title: string;
            text: string;
            tags: string[];
            orderId: string | null;
            complainant: {
                name: string | null;
                email: string | null;
                phone: string | null;
            } | null;
            assigneeId: string | null;
            team: string | null;
            /** @enum {string} */
            status: "open" | "in-progress" | "waiting" | "held" | "resolved" | "closed" | "reopened";
            allowedTransitions: ("open" | "in-progress" | "waiting" | "held" | "resolved" | "closed" | "reopened")[];
            receivedAt: string;
            firstRespondedAt: string | null;
            resolvedAt: string | null;
            /** @description When the resolution is due. */
            dueAt: string | null;
            /** @enum {string|null} */
            dueSource: "given" | "policy" | null;
            /** @description A given instant lies before the receipt; what was measured with it counts as 0 seconds. */
            clockSkew: boolean;
            /** @description The resolution came after its due time, or has not come and that time is over; null without a promise. */
            late: boolean | null;
            /** @description The policy version that counts; null when none matched. */
            policy: {
                id: string;
                version: number;
            } | null;
            /** @description The calendar version that counts; null where every hour counts. */
            calendar: {
                id: string;
                version: number;
            } | null;
            clocks: {
                firstResponse: components["schemas"]["ComplaintClock"];
                nextResponse: components["schemas"]["ComplaintClock"];
                resolution: components["schemas"]["ComplaintClock"];
            };
            createdAt: string;
            updatedAt: string;
            version: number;
        };
        ComplaintInput: {
            /** @description Your own id of it; the same one always means the same thing. */
            externalId?: string;
            subjectId?: string;
            /** @description Your own id of it; the same one always means the same thing. */
            subjectExternalId?: string;
            /**
             * @description How it came in: phone, web, email, chat, or a word of your own.
             * @default api
             */
            channel: string;
            /** @default uncategorised */
            category: string;
            /**
             * @default medium
             * @enum {string}
             */
            severity: "low" | "medium" | "high" | "critical";
            /**
             * @default normal
             * @enum {string}
             */
            priority: "low" | "normal" | "high" | "urgent";
            title: string;
            /** @default  */
            text: string;
            /** @default [] */
            tags: string[];
            orderId?: string;
            complainant?: components["schemas"]["Complainant"];
            assigneeId?: string;
            team?: string;
            /**
             * Format: date-time
             * @description Now unless told otherwise.
             */
            receivedAt?: string;
            /**
             * Format: date-time
             * @description A deadline set by another system; it wins over the policy's.
             */
            dueAt?: string;
            /** Format: date-time */
            firstRespondedAt?: string;
            /**
             * Format: date-time
             * @description Makes the complaint closed history, which never warns.
             */
            resolvedAt?: string;
        };
        /** @description Who complains. Personal data, kept apart so that it can be erased. */
        Complainant: {
            name?: string;
            /** Format: email */
            email?: string;
            phone?: string;
        };
        /** @description 1 to 500 records. */
        ComplaintBatch: {
            records?: components["schemas"]["ComplaintInput"][];
        };
        ComplaintPatch: {
            category?: string;
            /** @enum {string} */
            severity?: "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            title?: string;
            tags?: string[];
            subjectId?: string | null;
            orderId?: string | null;
            assigneeId?: string | null;
            team?: string | null;
            complainant?: components["schemas"]["Complainant"] & (Record<string, never> | null);
        };
        ComplaintTransition: {
            /** @enum {string} */
            to: "open" | "in-progress" | "waiting" | "held" | "resolved" | "closed" | "reopened";
            note?: string;
        };
        ComplaintMessage: {
            /**
             * @description An automatic reply never counts as a response.
             * @enum {string}
             */
            type: "agent-reply" | "customer-message" | "automatic-reply" | "internal-note";
            text: string;
            /**
             * Format: date-time
             * @description When it happened, if earlier than now.
             */
            at?: string;
        };
        ComplaintEvent: {
            id: string;
            /** @description `complaint.received`, `complaint.updated`, `complaint.transitioned`, `message.agent-reply`, `message.customer-message`, `message.automatic-reply`, `message.internal-note`, `sla.warning` or `sla.breached`. */
            type: string;
            /** @description When it happened. */
            at: string;
            /** @description When it was written down. */
            recordedAt: string;
            actor: {
                type: string;
                id?: string;
                name?: string;
                email?: string;
            };
            text: string | null;
            /** @description What changed: `{field: {from, to}}`. */
            changes: {
                [key: string]: unknown;
            } | null;
            clock: {
                /** @enum {string} */
                name: "firstResponse" | "nextResponse" | "resolution";
                cycle: number;
                dueAt: string | null;
            } | null;
        };
        /** @description Every deadline of a complaint with its explanation. */
        ComplaintClocks: {
            asOf: string;
            clocks: components["schemas"]["ComplaintClockDetail"][];
            cycles: {
                number: number;
                startedAt: string;
                resolvedAt: string | null;
                elapsedSeconds: number;
            }[];
            firstResolutionSeconds: number | null;
            totalResolutionSeconds: number | null;
        };
        ComplaintClockDetail: {
            /** @enum {string} */
            name: "firstResponse" | "nextResponse" | "resolution";
            cycle: number;
            /** @enum {string} */
            state: "running" | "paused" | "met" | "breached" | "cancelled";
            /** @description Null when the due time was given. */
            target: {
                type: string;
                amount: number;
            } | null;
            policy: {
                id: string;
                version: number;
                name: string;
            } | null;
            calendar: {
                id: string;
                version: number;
                timeZone: string;
            } | null;
            startedAt: string;
            stoppedAt: string | null;
            dueAt: string | null;
            warnAt: string | null;
            breachedAt: string | null;
            elapsedSeconds: number;
            remainingSeconds: number;
            /** @description The calendar has too little working time left to reach the target. */
            unreachable: boolean;
            /** @description Every counted and skipped interval from the start to the due time. */
            ledger: components["schemas"]["LedgerEntry"][];
        };
        LedgerEntry: {
            from: string;
            to: string;
            /** @description Why it counted or was skipped: working, closed, holiday, override, paused, case-closed, elapsed … */
            reason: string;
            counted: boolean;
            seconds: number;
            countedSeconds: number;
        };
        Import: {
            id: string;
            /** @enum {string} */
            kind: "subjects" | "responses" | "complaints" | "observations";
            name: string;
            /** @enum {string} */
            state: "waiting" | "running" | "cancelling" | "done" | "failed" | "cancelled";
            mapping: components["schemas"]["ImportMapping"];
            options: components["schemas"]["ImportOptions"];
            progress: {
                /** @description Read so far. */
                bytes: number;
                totalBytes: number;
                /** @description Rows dealt with: created, updated, replayed and invalid ones together. */
                rows: number;
                created: number;
                /** @description Subjects that existed with other content. */
                updated: number;
                /** @description Rows that were there already; nothing is counted twice. */
                replayed: number;
                /** @description Rows that were refused; see errorsUrl. */
                invalid: number;
            };
            /** @description Why it failed. */
            problem: {
                code: string;
                detail: string;
            } | null;
            /** @description CSV of the refused rows with the reasons, once the import has ended. */
            errorsUrl: string | null;
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            updatedAt: string;
        };
        /** @description Where each field comes from, such as `{"submittedAt": {"column": "answered"}, "answers.stars": {"column": "score"}}`. */
        ImportMapping: {
            [key: string]: {
                /** @description Name of a column; of several with one name the second is `name (2)`. */
                column: string;
                /** @description What each text of the column means, such as `{"Closed": "high", "*": "low"}`; `*` stands for every other text. */
                values?: {
                    [key: string]: string;
                };
            } | {
                /** @description The same for every row. */
                value: string | number;
            };
        };
        ImportOptions: {
            /**
             * @default auto
             * @enum {string}
             */
            delimiter: "auto" | "," | ";" | "\t" | "|";
            /**
             * @description A byte order mark in the file overrides it.
             * @default auto
             * @enum {string}
             */
            encoding: "auto" | "utf-8" | "gb18030" | "big5" | "utf-16le" | "utf-16be" | "shift_jis" | "euc-kr" | "windows-1252";
            /** @description Zone of times without an offset; the tenant's unless told. */
            timeZone?: string;
            /** @default auto */
            dateFormat: string;
            /**
             * @description Numbers are written 1.234,5.
             * @default false
             */
            decimalComma: boolean;
            /** @description The survey that the rows answer; required for responses. */
            surveyId?: string;
        };
        ImportCreated: {
            id: string;
            /** @enum {string} */
            kind: "subjects" | "responses" | "complaints" | "observations";
            name: string;
            /** @enum {string} */
            state: "waiting" | "running" | "cancelling" | "done" | "failed" | "cancelled";
            mapping: components["schemas"]["ImportMapping"];
            options: components["schemas"]["ImportOptions"];
            progress: {
                /** @description Read so far. */
                bytes: number;
                totalBytes: number;
                /** @description Rows dealt with: created, updated, replayed and invalid ones together. */
                rows: number;
                created: number;
                /** @description Subjects that existed with other content. */
                updated: number;
                /** @description Rows that were there already; nothing is counted twice. */
                replayed: number;
                /** @description Rows that were refused; see errorsUrl. */
                invalid: number;
            };
            /** @description Why it failed. */
            problem: {
                code: string;
                detail: string;
            } | null;
            /** @description CSV of the refused rows with the reasons, once the import has ended. */
            errorsUrl: string | null;
            createdAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            updatedAt: string;
            /** @description Where to send the file. */
            upload: {
                url: string;
                /** @enum {string} */
                method: "PUT";
                /** @description Must be sent with the file. */
                contentType: string;
                maxBytes: number;
                expiresAt: string;
            };
        };
        ImportInput: {
            /** @enum {string} */
            kind: "subjects" | "responses" | "complaints" | "observations";
            /** @description Such as the file's name. */
            name?: string;
            mapping: components["schemas"]["ImportMapping"];
            options?: components["schemas"]["ImportOptions"];
        };
        ImportPreview: {
            /** @enum {string} */
            encoding: "utf-8" | "gb18030" | "big5" | "utf-16le" | "utf-16be" | "shift_jis" | "euc-kr" | "windows-1252";
            /** @enum {string} */
            delimiter: "," | ";" | "\t" | "|";
            /** @description Null when the sample does not tell day from month: choose one. */
            dateFormat: string | null;
            /** @description Rows of the sample with characters that mean nothing in the encoding. */
            unreadableRows: number;
            columns: {
                name: string;
                samples: string[];
            }[];
            /** @description What can be mapped. */
            fields: {
                name: string;
                type: string;
                required: boolean;
            }[];
            mapping: components["schemas"]["ImportMapping"];
            /** @description What must still be mapped. */
            missing: string[];
            rows: {
                row: number;
                line: number;
                record: {
                    [key: string]: unknown;
                } | null;
                problems: {
                    field: string;
                    column: string | null;
                    code: string;
                    message: string;
                }[];
            }[];
        };
        ImportPreviewInput: {
            /** @enum {string} */
            kind: "subjects" | "responses" | "complaints" | "observations";
            /** @description The beginning of the file as text. */
            sample?: string;
            /** @description The first bytes of the file (at most 64 KB), from which the encoding can be told too. */
            sampleBase64?: string;
            /** @description Tried out on the first rows; suggested when left out. */
            mapping?: {
                [key: string]: {
                    /** @description Name of a column; of several with one name the second is `name (2)`. */
                    column: string;
                    /** @description What each text of the column means, such as `{"Closed": "high", "*": "low"}`; `*` stands for every other text. */
                    values?: {
                        [key: string]: string;
                    };
                } | {
                    /** @description The same for every row. */
                    value: string | number;
                };
            };
            options?: components["schemas"]["ImportOptions"];
        };
        /** @description Working time of a place. A change makes a new version; cases keep the version they began with. */
        Calendar: {
            id: string;
            name: string;
            isDefault: boolean;
            timeZone: string;
            weekly: {
                mon?: [
                    string,
                    string
                ][];
                tue?: [
                    string,
                    string
                ][];
                wed?: [
                    string,
                    string
                ][];
                thu?: [
                    string,
                    string
                ][];
                fri?: [
                    string,
                    string
                ][];
                sat?: [
                    string,
                    string
                ][];
                sun?: [
                    string,
                    string
                ][];
            };
            holidays: string[];
            overrides: {
                [key: string]: [
                    string,
                    string
                ][];
            };
            createdAt: string;
            updatedAt: string;
            version: number;
        };
        CalendarInput: {
            timeZone: string;
            weekly: {
                mon?: [
                    string,
                    string
                ][];
                tue?: [
                    string,
                    string
                ][];
                wed?: [
                    string,
                    string
                ][];
                thu?: [
                    string,
                    string
                ][];
                fri?: [
                    string,
                    string
                ][];
                sat?: [
                    string,
                    string
                ][];
                sun?: [
                    string,
                    string
                ][];
            };
            holidays?: string[];
            overrides?: {
                [key: string]: [
                    string,
                    string
                ][];
            };
            name: string;
            /**
             * @description Used by every policy that names no calendar; making one the default ends the other's turn.
             * @default false
             */
            isDefault: boolean;
        };
        CalendarImport: {
            /** @enum {string} */
            format: "holiday-cn";
            /** @description Files of the holiday-cn data set as they are, one a year. */
            documents: {
                days: {
                    name?: string;
                    /** Format: date */
                    date: string;
                    isOffDay: boolean;
                }[];
            }[];
            /** @description Adds the dates to this calendar; without it a calendar is created. */
            calendarId?: string;
            name?: string;
            timeZone?: string;
            weekly?: {
                mon?: [
                    string,
                    string
                ][];
                tue?: [
                    string,
                    string
                ][];
                wed?: [
                    string,
                    string
                ][];
                thu?: [
                    string,
                    string
                ][];
                fri?: [
                    string,
                    string
                ][];
                sat?: [
                    string,
                    string
                ][];
                sun?: [
                    string,
                    string
                ][];
            };
            isDefault?: boolean;
        };
        CalendarPatch: {
            name?: string;
            isDefault?: boolean;
            timeZone?: string;
            weekly?: {
                mon?: [
                    string,
                    string
                ][];
                tue?: [
                    string,
                    string
                ][];
                wed?: [
                    string,
                    string
                ][];
                thu?: [
                    string,
                    string
                ][];
                fri?: [
                    string,
                    string
                ][];
                sat?: [
                    string,
                    string
                ][];
                sun?: [
                    string,
                    string
                ][];
            };
            holidays?: string[];
            overrides?: {
                [key: string]: [
                    string,
                    string
                ][];
            };
        };
        /** @description Promised times. A change makes a new version; cases keep the version they began with. */
        SlaPolicy: {
            id: string;
            name: string;
            position: number;
            conditions: {
                priority?: string[];
                severity?: string[];
                category?: string[];
                channel?: string[];
                tags?: string[];
            };
            isDefault: boolean;
            targets: {
                firstResponse?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                } | {
                    within: [
                        string,
                        string
                    ];
                    inside: {
                        /** @enum {string} */
                        type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                        amount: number;
                    };
                    outside: {
                        /** @enum {string} */
                        type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                        amount: number;
                    };
                };
                nextResponse?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                };
                update?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                };
                resolution?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                };
                remedy?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                };
                dispute?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                };
            };
            warnAtPercent: number;
            calendarId: string | null;
            createdAt: string;
            updatedAt: string;
            version: number;
        };
        SlaPolicyInput: {
            name: string;
            /** @default {} */
            conditions: {
                priority?: string[];
                severity?: string[];
                category?: string[];
                channel?: string[];
                tags?: string[];
            };
            /** @default false */
            isDefault: boolean;
            targets: {
                firstResponse?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                } | {
                    within: [
                        string,
                        string
                    ];
                    inside: {
                        /** @enum {string} */
                        type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                        amount: number;
                    };
                    outside: {
                        /** @enum {string} */
                        type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                        amount: number;
                    };
                };
                nextResponse?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                };
                update?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                };
                resolution?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                };
                remedy?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                };
                dispute?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                };
            };
            /** @default 80 */
            warnAtPercent: number;
            /**
             * @description Policies are tried in this order, the smallest first.
             * @default 100
             */
            position: number;
            /**
             * @description Calendar of business time and days; null for the tenant's default calendar.
             * @default null
             */
            calendarId: string | null;
        };
        SlaDuePreview: {
            /** @description Null while a pause is open. */
            dueAt: string | null;
            /** @enum {string} */
            state: "running" | "paused" | "met" | "breached" | "cancelled";
            remainingSeconds: number;
            ledger: components["schemas"]["LedgerEntry"][];
        };
        SlaElapsedPreview: {
            elapsedSeconds: number;
            ledger: components["schemas"]["LedgerEntry"][];
        };
        SlaPreviewInput: {
            calendar: {
                timeZone: string;
                weekly: {
                    mon?: [
                        string,
                        string
                    ][];
                    tue?: [
                        string,
                        string
                    ][];
                    wed?: [
                        string,
                        string
                    ][];
                    thu?: [
                        string,
                        string
                    ][];
                    fri?: [
                        string,
                        string
                    ][];
                    sat?: [
                        string,
                        string
                    ][];
                    sun?: [
                        string,
                        string
                    ][];
                };
                holidays?: string[];
                overrides?: {
                    [key: string]: [
                        string,
                        string
                    ][];
                };
            };
            /** Format: date-time */
            start?: string;
            targetSeconds?: number;
            target?: {
                /** @enum {string} */
                type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                amount: number;
            };
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            to?: string;
            pauses?: [
                string,
                string | null
            ][];
            /** Format: date-time */
            now?: string;
        };
        SlaPolicyPatch: {
            name?: string;
            conditions?: {
                priority?: string[];
                severity?: string[];
                category?: string[];
                channel?: string[];
                tags?: string[];
            };
            isDefault?: boolean;
            targets?: {
                firstResponse?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                } | {
                    within: [
                        string,
                        string
                    ];
                    inside: {
                        /** @enum {string} */
                        type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                        amount: number;
                    };
                    outside: {
                        /** @enum {string} */
                        type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                        amount: number;
                    };
                };
                nextResponse?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                };
                update?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                };
                resolution?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                };
                remedy?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                };
                dispute?: {
                    /** @enum {string} */
                    type: "business-seconds" | "wall-seconds" | "calendar-days" | "working-days";
                    amount: number;
                };
            };
            warnAtPercent?: number;
            /** @description Policies are tried in this order, the smallest first. */
            position?: number;
            /** @description Calendar of business time and days; null for the tenant's default calendar. */
            calendarId?: string | null;
        };
        /** @description One measured quantity with its source and the values that score 0 and 100. */
        Indicator: {
            key: string;
            name: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            /** @enum {string} */
            kind: "benefit" | "cost" | "interval";
            /** @default  */
            unit: string;
            /** @default 1 */
            decimals: number;
            /** @description How the evidence becomes one number; `per` scales it (100 for percent). csat is the share of the two top points of any scale of three or more points; nps of a 1–5 scale counts 5 as promoter, 4 as passive, 1–3 as detractor; topBox counts from `from`, the two top points unless told. */
            measure: {
                /** @enum {string} */
                kind: "mean" | "csat" | "nps" | "ces" | "topBox" | "rate" | "sum" | "count" | "median-duration" | "p90-duration";
                from?: number;
                per?: number;
            };
            /** @description The values that score 0 and 100, in the unit of the measure after `per`; for kind interval the bounds beyond which it scores 0. */
            goalposts: {
                low: number;
                high: number;
            };
            best?: [
                number,
                number
            ];
            /** @description Below this sample the value is suppressed. null: the tenant's minimum for surveys and complaints, 1 for observations. */
            minimumSample: number | null;
            source: components["schemas"]["IndicatorSource"];
            /** @description Lowest and highest point of the question's scale. */
            scale: {
                low: number;
                high: number;
            } | null;
            id: string;
            archived: boolean;
            createdAt: string;
            updatedAt: string;
            version: number;
        };
        IndicatorSource: {
            /** @enum {string} */
            type: "survey";
            surveyId: string;
            question: string;
            /** @description Row of a matrix question. */
            row?: string;
            /** @description Option of a single or multiple choice: the share of answers that name it. */
            option?: string;
        } | {
            /** @enum {string} */
            type: "complaints";
            /** @enum {string} */
            figure: "onTimeResolution" | "onTimeFirstResponse" | "medianResolution" | "p90Resolution" | "medianFirstResponse" | "p90FirstResponse" | "count" | "perThousand";
            /** @description For perThousand: the observed metric whose sum is divided by, such as orders. */
            denominator?: string;
        } | {
            /** @enum {string} */
            type: "observation";
            metric: string;
        };
        IndicatorInput: {
            key: string;
            name: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            /** @enum {string} */
            kind: "benefit" | "cost" | "interval";
            /** @default  */
            unit: string;
            /** @default 1 */
            decimals: number;
            /** @description Left out: the usual measure of the source. */
            measure?: {
                /** @enum {string} */
                kind: "mean" | "csat" | "nps" | "ces" | "topBox" | "rate" | "sum" | "count" | "median-duration" | "p90-duration";
                from?: number;
                per?: number;
            };
            /** @description The values that score 0 and 100, in the unit of the measure after `per`; for kind interval the bounds beyond which it scores 0. */
            goalposts: {
                low: number;
                high: number;
            };
            best?: [
                number,
                number
            ];
            /**
             * @description Below this sample the value is suppressed. null: the tenant's minimum for surveys and complaints, 1 for observations.
             * @default null
             */
            minimumSample: number | null;
            source: components["schemas"]["IndicatorSource"];
        };
        /** @description The key stays what it is: scorecards of all periods know the indicator by it. */
        IndicatorPatch: {
            name?: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            /** @enum {string} */
            kind?: "benefit" | "cost" | "interval";
            unit?: string;
            decimals?: number;
            source?: components["schemas"]["IndicatorSource"];
            /** @description How the evidence becomes one number; `per` scales it (100 for percent). csat is the share of the two top points of any scale of three or more points; nps of a 1–5 scale counts 5 as promoter, 4 as passive, 1–3 as detractor; topBox counts from `from`, the two top points unless told. */
            measure?: {
                /** @enum {string} */
                kind: "mean" | "csat" | "nps" | "ces" | "topBox" | "rate" | "sum" | "count" | "median-duration" | "p90-duration";
                from?: number;
                per?: number;
            };
            /** @description The values that score 0 and 100, in the unit of the measure after `per`; for kind interval the bounds beyond which it scores 0. */
            goalposts?: {
                low: number;
                high: number;
            };
            best?: [
                number,
                number
            ] | null;
            /** @description Below this sample the value is suppressed. null: the tenant's minimum for surveys and complaints, 1 for observations. */
            minimumSample?: number | null;
            archived?: boolean;
        };
        SchemeSummary: {
            id: string;
            /** @description Reports show it to their readers. */
            name: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            description: string;
            /** @enum {string} */
            status: "draft" | "published" | "archived";
            publishedVersion: number | null;
            createdAt: string;
            updatedAt: string;
            version: number;
        };
        /** @description A weighted tree of indicators, with a working copy and published versions. */
        Scheme: {
            id: string;
            /** @description Reports show it to their readers. */
            name: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            description: string;
            /** @enum {string} */
            status: "draft" | "published" | "archived";
            publishedVersion: number | null;
            createdAt: string;
            updatedAt: string;
            version: number;
            /** @description The working copy; scorecards are computed by published versions. */
            definition: {
                /**
                 * @default {
                 *       "method": "arithmetic"
                 *     }
                 */
                aggregation: {
                    /** @enum {string} */
                    method: "arithmetic";
                };
                /** @default 0.5 */
                coverageThreshold: number;
                children: ({
                    /** @enum {string} */
                    type: "indicator";
                    key: string;
                    indicatorId: string;
                    weight: number;
                } | {
                    /** @enum {string} */
                    type: "dimension";
                    key: string;
                    name: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    weight: number;
                    /**
                     * @default {
                     *       "method": "arithmetic"
                     *     }
                     */
                    aggregation: {
                        /** @enum {string} */
                        method: "arithmetic";
                    };
                    /** @default 0.5 */
                    coverageThreshold: number;
                    children: ({
                        /** @enum {string} */
                        type: "indicator";
                        key: string;
                        indicatorId: string;
                        weight: number;
                    } | {
                        /** @enum {string} */
                        type: "dimension";
                        key: string;
                        name: string | {
                            en?: string;
                            "zh-CN"?: string;
                            "zh-TW"?: string;
                        };
                        weight: number;
                        /**
                         * @default {
                         *       "method": "arithmetic"
                         *     }
                         */
                        aggregation: {
                            /** @enum {string} */
                            method: "arithmetic";
                        };
                        /** @default 0.5 */
                        coverageThreshold: number;
                        children: ({
                            /** @enum {string} */
                            type: "indicator";
                            key: string;
                            indicatorId: string;
                            weight: number;
                        } | {
                            /** @enum {string} */
                            type: "dimension";
                            key: string;
                            name: string | {
                                en?: string;
                                "zh-CN"?: string;
                                "zh-TW"?: string;
                            };
                            weight: number;
                            /**
                             * @default {
                             *       "method": "arithmetic"
                             *     }
                             */
                            aggregation: {
                                /** @enum {string} */
                                method: "arithmetic";
                            };
                            /** @default 0.5 */
                            coverageThreshold: number;
                            children: ({
                                /** @enum {string} */
                                type: "indicator";
                                key: string;
                                indicatorId: string;
                                weight: number;
                            } | {
                                /** @enum {string} */
                                type: "dimension";
                                key: string;
                                name: string | {
                                    en?: string;
                                    "zh-CN"?: string;
                                    "zh-TW"?: string;
                                };
                                weight: number;
                                /**
                                 * @default {
                                 *       "method": "arithmetic"
                                 *     }
                                 */
                                aggregation: {
                                    /** @enum {string} */
                                    method: "arithmetic";
                                };
                                /** @default 0.5 */
                                coverageThreshold: number;
                                children: {
                                    /** @enum {string} */
                                    type: "indicator";
                                    key: string;
                                    indicatorId: string;
                                    weight: number;
                                }[];
                            })[];
                        })[];
                    })[];
                })[];
                grades: {
                    grade: string;
                    from: number;
                }[];
            };
            /** @description What stands in the way of publishing the working copy. */
            problems: {
                path: string;
                code: string;
                message: string;
            }[];
        };
        SchemeInput: {
            /** @description Reports show it to their readers. */
            name: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            /** @default  */
            description: string;
            definition: components["schemas"]["SchemeDefinition"];
        };
        /** @description Tree of dimensions with indicators as leaves. The weights of siblings add up to 1; a branch whose measured children weigh less than coverageThreshold has no score; otherwise they take over the weight of the absent ones. Grades run downwards, the last from 0. */
        SchemeDefinition: {
            /**
             * @default {
             *       "method": "arithmetic"
             *     }
             */
            aggregation: {
                /** @enum {string} */
                method: "arithmetic";
            };
            /** @default 0.5 */
            coverageThreshold: number;
            children: ({
                /** @enum {string} */
                type: "indicator";
                key: string;
                indicatorId: string;
                weight: number;
            } | {
                /** @enum {string} */
                type: "dimension";
                key: string;
                name: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                weight: number;
                /**
                 * @default {
                 *       "method": "arithmetic"
                 *     }
                 */
                aggregation: {
                    /** @enum {string} */
                    method: "arithmetic";
                };
                /** @default 0.5 */
                coverageThreshold: number;
                children: ({
                    /** @enum {string} */
                    type: "indicator";
                    key: string;
                    indicatorId: string;
                    weight: number;
                } | {
                    /** @enum {string} */
                    type: "dimension";
                    key: string;
                    name: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                    weight: number;
                    /**
                     * @default {
                     *       "method": "arithmetic"
                     *     }
                     */
                    aggregation: {
                        /** @enum {string} */
                        method: "arithmetic";
                    };
                    /** @default 0.5 */
                    coverageThreshold: number;
                    children: ({
                        /** @enum {string} */
                        type: "indicator";
                        key: string;
                        indicatorId: string;
                        weight: number;
                    } | {
                        /** @enum {string} */
                        type: "dimension";
                        key: string;
                        name: string | {
                            en?: string;
                            "zh-CN"?: string;
                            "zh-TW"?: string;
                        };
                        weight: number;
                        /**
                         * @default {
                         *       "method": "arithmetic"
                         *     }
                         */
                        aggregation: {
                            /** @enum {string} */
                            method: "arithmetic";
                        };
                        /** @default 0.5 */
                        coverageThreshold: number;
                        children: ({
                            /** @enum {string} */
                            type: "indicator";
                            key: string;
                            indicatorId: string;
                            weight: number;
                        } | {
                            /** @enum {string} */
                            type: "dimension";
                            key: string;
                            name: string | {
                                en?: string;
                                "zh-CN"?: string;
                                "zh-TW"?: string;
                            };
                            weight: number;
                            /**
                             * @default {
                             *       "method": "arithmetic"
                             *     }
                             */
                            aggregation: {
                                /** @enum {string} */
                                method: "arithmetic";
                            };
                            /** @default 0.5 */
                            coverageThreshold: number;
                            children: {
                                /** @enum {string} */
                                type: "indicator";
                                key: string;
                                indicatorId: string;
                                weight: number;
                            }[];
                        })[];
                    })[];
                })[];
            })[];
            grades: {
                grade: string;
                from: number;
            }[];
        };
        SchemePatch: {
            /** @description Reports show it to their readers. */
            name?: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            description?: string;
            definition?: components["schemas"]["SchemeDefinition"];
            archived?: boolean;
        };
        /** @description Never changes once published. */
        SchemeVersion: {
            schemeId: string;
            number: number;
            /** @description Reports show it to their readers. */
            name: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            definition: components["schemas"]["SchemeDefinition"];
            /** @description The indicators as they were when the version was published. */
            indicators: components["schemas"]["FrozenIndicator"][];
            publishedAt: string;
        };
        /** @description An indicator as it was when the scheme version was published. */
        FrozenIndicator: {
            key: string;
            name: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            /** @enum {string} */
            kind: "benefit" | "cost" | "interval";
            /** @default  */
            unit: string;
            /** @default 1 */
            decimals: number;
            /** @description How the evidence becomes one number; `per` scales it (100 for percent). csat is the share of the two top points of any scale of three or more points; nps of a 1–5 scale counts 5 as promoter, 4 as passive, 1–3 as detractor; topBox counts from `from`, the two top points unless told. */
            measure: {
                /** @enum {string} */
                kind: "mean" | "csat" | "nps" | "ces" | "topBox" | "rate" | "sum" | "count" | "median-duration" | "p90-duration";
                from?: number;
                per?: number;
            };
            /** @description The values that score 0 and 100, in the unit of the measure after `per`; for kind interval the bounds beyond which it scores 0. */
            goalposts: {
                low: number;
                high: number;
            };
            best?: [
                number,
                number
            ];
            minimumSample: number;
            source: components["schemas"]["IndicatorSource"];
            /** @description Lowest and highest point of the question's scale. */
            scale: {
                low: number;
                high: number;
            } | null;
            id: string;
        };
        /** @description What is in force for a scheme version and period, over all subjects. */
        Scoring: {
            schemeId: string;
            schemeVersion: number;
            period: {
                label: string;
                /** @enum {string} */
                grain: "day" | "week" | "month" | "quarter" | "year";
                from: string;
                to: string;
            };
            timeZone: string;
            /** @description Grows whenever the ranking changes: late data, new subjects. */
            revision: number;
            /** @description When this revision was computed; scoring again with the same evidence leaves it. */
            scoredAt: string;
            subjects: number;
            scored: number;
            suppressed: number;
            missing: number;
            /** @description Subjects per grade, best first. */
            grades: {
                grade: string;
                count: number;
            }[];
        };
        ScoringInput: {
            /** @description 2026-11-21, 2026-W47, 2026-11, 2026-Q4 or 2026, in the tenant's time zone. */
            period: string;
            /** @description Version of the scheme; the current one unless told. */
            version?: number;
            /** @description Scores these anew and ranks them among the others; all subjects unless told. */
            subjectIds?: string[];
        };
        RankedScorecard: {
            scorecardId: string;
            subjectId: string;
            subjectName: string;
            subjectKind: string;
            /** @description 1 is best; equal scores share a rank and the next one skips. null without a score. */
            rank: number | null;
            tied: boolean;
            /**
             * @description Without a score: suppressed where too little was observed, missing where nothing was.
             * @enum {string}
             */
            status: "scored" | "suppressed" | "missing";
            /** @description 0 to 100, unrounded; null without a score */
            score: number | null;
            /** @description As displayed, to one decimal. */
            scoreRounded: number | null;
            /** @description 0 to 100, unrounded; null without a score */
            low: number | null;
            /** @description 0 to 100, unrounded; null without a score */
            high: number | null;
            grade: string | null;
            /** @description Largest sample of a measured indicator; orders and tenant-wide counts left out. */
            n: number;
            coverage: number;
            revision: number;
        };
        /** @description The result for a subject, scheme version and period. Never changes; late data makes a new revision. */
        Scorecard: {
            id: string;
            schemeId: string;
            schemeVersion: number;
            schemeName: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            period: {
                label: string;
                /** @enum {string} */
                grain: "day" | "week" | "month" | "quarter" | "year";
                from: string;
                to: string;
            };
            timeZone: string;
            /** @description The subject as it was when it was scored. */
            subject: {
                id: string;
                externalId: string;
                name: string;
                kind: string;
                parentId: string | null;
                tags: {
                    [key: string]: string;
                };
            };
            revision: number;
            supersedes: {
                scorecardId: string;
                /** @enum {string} */
                reason: "late-data" | "new-scheme-version";
            } | null;
            /** @description Id of the next revision; null when this one is in force. */
            supersededBy: string | null;
            createdAt: string;
            /**
             * @description Without a score: suppressed where too little was observed, missing where nothing was.
             * @enum {string}
             */
            status: "scored" | "suppressed" | "missing";
            /** @description 0 to 100, unrounded; null without a score */
            score: number | null;
            standardError: number | null;
            low: number | null;
            high: number | null;
            /** @description The share of the effective weight whose error is known */
            errorCoverage: number;
            /** @description 0 to 100, unrounded; null without a score */
            scoreRounded: number | null;
            confidence: number;
            grade: string | null;
            n: number;
            /** @description The share of the top level's weight that has a score */
            coverage: number;
            /** @description The share of the whole scheme's weight that was measured */
            evidence: number;
            reason: components["schemas"]["NoScoreReason"];
            /** @description In tree order, parents before children */
            dimensions: components["schemas"]["DimensionScore"][];
            /** @description In tree order; the contributions add up to the score */
            indicators: components["schemas"]["IndicatorScore"][];
        };
        /** @description Why there is no score here. */
        NoScoreReason: {
            /** @enum {string} */
            code: "no-evidence";
        } | {
            /** @enum {string} */
            code: "below-minimum-sample";
            n: number;
            minimumSample: number;
        } | {
            /** @enum {string} */
            code: "coverage-below-threshold";
            coverage: number;
            coverageThreshold: number;
            absent: string[];
        } | null;
        DimensionScore: {
            key: string;
            name: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            parentKey: string | null;
            /** @description Product of the weights from the top down */
            weight: number;
            /** @description After measured siblings took over the weight of absent ones */
            effectiveWeight: number;
            /** @description Points of the total score that come from here, unrounded */
            contribution: number | null;
            /** @description To one decimal, so that the displayed ones add up to scoreRounded exactly */
            contributionRounded: number | null;
            /** @description 0 to 100, unrounded; null without a score */
            score: number | null;
            standardError: number | null;
            low: number | null;
            high: number | null;
            /** @description The share of the effective weight whose error is known */
            errorCoverage: number;
            coverage: number;
            reason: components["schemas"]["NoScoreReason"];
        };
        /** @description `source` with the scorecard's subject and period says which records stand behind the value. */
        IndicatorScore: {
            key: string;
            name: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            parentKey: string | null;
            /** @description Product of the weights from the top down */
            weight: number;
            /** @description After measured siblings took over the weight of absent ones */
            effectiveWeight: number;
            /** @description Points of the total score that come from here, unrounded */
            contribution: number | null;
            /** @description To one decimal, so that the displayed ones add up to scoreRounded exactly */
            contributionRounded: number | null;
            indicatorId: string;
            /** @enum {string} */
            kind: "benefit" | "cost" | "interval";
            /** @default  */
            unit: string;
            /** @default 1 */
            decimals: number;
            /** @description How the evidence becomes one number; `per` scales it (100 for percent). csat is the share of the two top points of any scale of three or more points; nps of a 1–5 scale counts 5 as promoter, 4 as passive, 1–3 as detractor; topBox counts from `from`, the two top points unless told. */
            measure: {
                /** @enum {string} */
                kind: "mean" | "csat" | "nps" | "ces" | "topBox" | "rate" | "sum" | "count" | "median-duration" | "p90-duration";
                from?: number;
                per?: number;
            };
            /** @description The values that score 0 and 100, in the unit of the measure after `per`; for kind interval the bounds beyond which it scores 0. */
            goalposts: {
                low: number;
                high: number;
            };
            best?: [
                number,
                number
            ];
            minimumSample: number;
            source: components["schemas"]["IndicatorSource"];
            /** @description Lowest and highest point of the question's scale. */
            scale: {
                low: number;
                high: number;
            } | null;
            /**
             * @description A measured zero, nothing observed, and too little observed are three things.
             * @enum {string}
             */
            status: "measured" | "missing" | "suppressed";
            reason: components["schemas"]["NoScoreReason"];
            /** @description In the indicator's unit; null unless measured */
            value: number | null;
            n: number;
            standardError: number | null;
            low: number | null;
            high: number | null;
            /** @description How the interval was computed */
            method: string;
            /** @description 0 to 100 */
            normalised: number | null;
            normalisedLow: number | null;
            normalisedHigh: number | null;
            normalisedStandardError: number | null;
        };
        /** @description A subject's score of one period. */
        ScorecardPoint: {
            scorecardId: string;
            schemeVersion: number;
            period: {
                label: string;
                /** @enum {string} */
                grain: "day" | "week" | "month" | "quarter" | "year";
                from: string;
                to: string;
            };
            /**
             * @description Without a score: suppressed where too little was observed, missing where nothing was.
             * @enum {string}
             */
            status: "scored" | "suppressed" | "missing";
            /** @description 0 to 100, unrounded; null without a score */
            score: number | null;
            /** @description 0 to 100, unrounded; null without a score */
            scoreRounded: number | null;
            /** @description 0 to 100, unrounded; null without a score */
            low: number | null;
            /** @description 0 to 100, unrounded; null without a score */
            high: number | null;
            grade: string | null;
            n: number;
            revision: number;
            createdAt: string;
        };
        /** @description A scheduled quality report. */
        Report: {
            id: string;
            name: string;
            /** @enum {string} */
            status: "active" | "paused";
            schedule: components["schemas"]["ReportSchedule"];
            timeZone: string;
            /** @enum {string} */
            locale: "en" | "zh-CN" | "zh-TW";
            surveyIds: string[] | null;
            schemeId: string | null;
            subjectIds: string[] | null;
            sections: ("figures" | "trend" | "surveys" | "complaints" | "scorecards")[] | null;
            /** @description The period that the next scheduled report is about; null while paused. */
            nextPeriod: string | null;
            nextRunAt: string | null;
            createdAt: string;
            updatedAt: string;
            version: number;
        };
        ReportSchedule: {
            /**
             * @description One report per day, week, month, quarter or year.
             * @enum {string}
             */
            grain: "day" | "week" | "month" | "quarter" | "year";
            /**
             * @description Local time in the report's time zone.
             * @default 08:00
             */
            sendAt: string;
            /**
             * @description Whole days left for late data after the period's last day; 0 sends on the first day after it.
             * @default 1
             */
            delayDays: number;
        };
        ReportInput: {
            /** @description Title of the report. */
            name: string;
            schedule: components["schemas"]["ReportSchedule"];
            /** @description When it is sent. Figures are counted by the tenant's own days. */
            timeZone?: string;
            /** @enum {string} */
            locale?: "en" | "zh-CN" | "zh-TW";
            /** @description Every published survey unless told. */
            surveyIds?: string[];
            /** @description Adds the scorecards of this scheme's current version. */
            schemeId?: string;
            /** @description Every subject unless told. */
            subjectIds?: string[];
            /** @description Every section unless told. */
            sections?: ("figures" | "trend" | "surveys" | "complaints" | "scorecards")[];
        };
        ReportPatch: {
            /** @description Title of the report. */
            name?: string;
            schedule?: components["schemas"]["ReportSchedule"];
            /** @description When it is sent. Figures are counted by the tenant's own days. */
            timeZone?: string;
            /** @enum {string} */
            locale?: "en" | "zh-CN" | "zh-TW";
            /** @description Every published survey unless told. */
            surveyIds?: string[] | null;
            /** @description Adds the scorecards of this scheme's current version. */
            schemeId?: string | null;
            /** @description Every subject unless told. */
            subjectIds?: string[] | null;
            /** @description Every section unless told. */
            sections?: ("figures" | "trend" | "surveys" | "complaints" | "scorecards")[] | null;
        };
        ReportRecipient: {
            id: string;
            email: string;
            name: string | null;
            /** @enum {string|null} */
            locale: "en" | "zh-CN" | "zh-TW" | null;
            /** @enum {string} */
            status: "active" | "unsubscribed";
            addedAt: string;
            unsubscribedAt: string | null;
        };
        ReportRecipientInput: {
            /** Format: email */
            email: string;
            name?: string;
            /**
             * @description The report's language unless told.
             * @enum {string}
             */
            locale?: "en" | "zh-CN" | "zh-TW";
            /**
             * @description This person unsubscribed and has asked to receive the report again.
             * @enum {boolean}
             */
            resubscribe?: true;
        };
        /** @description One report about one period. */
        ReportRun: {
            id: string;
            reportId: string;
            period: {
                label: string;
                /** @enum {string} */
                grain: "day" | "week" | "month" | "quarter" | "year";
                from: string;
                to: string;
            };
            /** @description 1 for the first report of a period; the highest one counts. */
            revision: number;
            /** @enum {string} */
            trigger: "schedule" | "catch-up" | "request";
            deliver: boolean;
            reason: string | null;
            supersedes: string | null;
            supersededBy: string | null;
            /** @enum {string} */
            state: "queued" | "computing" | "rendered" | "delivering" | "done" | "failed";
            failure: {
                code: string;
                detail: string;
            } | null;
            /** @description Languages it was rendered in; empty before that. */
            locales: ("en" | "zh-CN" | "zh-TW")[];
            createdAt: string;
            renderedAt: string | null;
            finishedAt: string | null;
            /** @description The page in the report's own language; null until it is rendered. */
            webUrl: string | null;
            pdfUrl: string | null;
            documentUrl: string | null;
            /** @description The same in every language it was rendered in. */
            editions: {
                /** @enum {string} */
                locale: "en" | "zh-CN" | "zh-TW";
                /** @description The report as a page, readable by whoever has the link. */
                webUrl: string;
                pdfUrl: string;
                /** @description The figures as JSON. */
                documentUrl: string;
            }[];
        };
        ReportRunInput: {
            /** @description The last complete period unless told. */
            period?: string;
            /** @description Whether it is mailed to the recipients. */
            deliver: boolean;
            /** @description Why the period is reported again; readers see it. */
            reason?: string;
        };
        ReportDelivery: {
            recipientId: string;
            /** @description null once the recipient was removed. */
            email: string | null;
            /** @enum {string} */
            locale: "en" | "zh-CN" | "zh-TW";
            /** @enum {string} */
            state: "pending" | "sending" | "sent" | "failed" | "skipped";
            attempts: number;
            sentAt: string | null;
            nextAttemptAt: string | null;
            failure: string | null;
        };
        PublicSurvey: {
            title: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            intro?: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            thanks?: string | {
                en?: string;
                "zh-CN"?: string;
                "zh-TW"?: string;
            };
            locales: ("en" | "zh-CN" | "zh-TW")[];
            questions: ({
                /** @enum {string} */
                type: "nps";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                lowLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                highLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
            } | {
                /** @enum {string} */
                type: "csat";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                lowLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                highLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
            } | {
                /** @enum {string} */
                type: "ces";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                lowLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                highLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
            } | {
                /** @enum {string} */
                type: "rating";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                lowLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                highLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default 5 */
                points: number;
            } | {
                /** @enum {string} */
                type: "matrix";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                lowLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                highLabel?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default 5 */
                points: number;
                rows: {
                    key: string;
                    label: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                }[];
            } | {
                /** @enum {string} */
                type: "single";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                options: {
                    key: string;
                    label: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                }[];
            } | {
                /** @enum {string} */
                type: "multiple";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                options: {
                    key: string;
                    label: string | {
                        en?: string;
                        "zh-CN"?: string;
                        "zh-TW"?: string;
                    };
                }[];
                max?: number;
            } | {
                /** @enum {string} */
                type: "number";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                min?: number;
                max?: number;
            } | {
                /** @enum {string} */
                type: "text";
                key: string;
                label: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                help?: string | {
                    en?: string;
                    "zh-CN"?: string;
                    "zh-TW"?: string;
                };
                /** @default false */
                required: boolean;
                /** @default 2000 */
                maxLength: number;
            })[];
            version: number;
        };
        PublicSubmission: {
            submissionId: string;
            answers: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            locale?: "en" | "zh-CN" | "zh-TW";
            /** @description Your own id of it; the same one always means the same thing. */
            subjectExternalId?: string;
            orderId?: string;
            version?: number;
        };
        ApiKey: {
            id: string;
            name: string;
            /** @enum {string} */
            mode: "live" | "test";
            lastFour: string;
            scopes: string[];
            expiresAt: string | null;
            revokedAt: string | null;
            allowedIps: string[];
            requestsPerMinute: number;
            createdAt: string;
            replacedBy: string | null;
        };
        ApiKeyCreated: {
            id: string;
            name: string;
            /** @enum {string} */
            mode: "live" | "test";
            lastFour: string;
            scopes: string[];
            expiresAt: string | null;
            revokedAt: string | null;
            allowedIps: string[];
            requestsPerMinute: number;
            createdAt: string;
            replacedBy: string | null;
            /** @description The whole key; told only now. */
            key: string;
        };
        ApiKeyInput: {
            name: string;
            /** @description Such as `responses.write`; write implies read. */
            scopes: ("subjects.read" | "subjects.write" | "indicators.read" | "indicators.write" | "schemes.read" | "schemes.write" | "scorecards.read" | "scorecards.write" | "surveys.read" | "surveys.write" | "responses.read" | "responses.write" | "complaints.read" | "complaints.write" | "calendars.read" | "calendars.write" | "sla-policies.read" | "sla-policies.write" | "observations.read" | "observations.write" | "imports.read" | "imports.write" | "reports.read" | "reports.write" | "api-keys.read" | "api-keys.write" | "members.read" | "members.write" | "audit-events.read" | "audit-events.write" | "tenant.read" | "tenant.write" | "methods.read" | "methods.write")[];
            /**
             * @default live
             * @enum {string}
             */
            mode: "live" | "test";
            /** Format: date-time */
            expiresAt?: string;
            allowedIps?: (string)[];
            /**
             * @description Request units a minute; a batch counts one unit a record.
             * @default 60000
             */
            requestsPerMinute: number;
        };
        MemberInput: {
            /** Format: email */
            email: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "admin" | "analyst" | "agent" | "viewer" | "auditor";
            /**
             * @default en
             * @enum {string}
             */
            locale: "en" | "zh-CN" | "zh-TW";
        };
        MemberPatch: {
            name?: string;
            /** @enum {string} */
            role?: "owner" | "admin" | "analyst" | "agent" | "viewer" | "auditor";
            /** @enum {string} */
            locale?: "en" | "zh-CN" | "zh-TW";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
