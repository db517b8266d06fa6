// Node-API's experimental version, which Node 20 to 24 know, has what better-sqlite3 otherwise takes from version 10.
// There objects must be released through node_api_post_finalizer, which node-api-headers leaves out.
#define NAPI_VERSION 2147483647
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
#include <node_api.h>

EXTERN_C_START
NAPI_EXTERN napi_status NAPI_CDECL node_api_post_finalizer(node_api_basic_env env,
                                                           napi_finalize finalize_cb,
                                                           void* finalize_data,
                                                           void* finalize_hint);
EXTERN_C_END
