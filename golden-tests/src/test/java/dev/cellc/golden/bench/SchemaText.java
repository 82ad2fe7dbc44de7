package dev.cellc.golden.bench;

/** What a component of an estate publishes of its endpoint. */
final class SchemaText {

    private SchemaText() {}

    /** The schema block of the one endpoint; empty for protocols without one. */
    static String of(Part part) {
        return switch (part.role().protocol()) {
            case "REST" -> openApi(part.name());
            case "gRPC" -> proto(part.role().text());
            default -> "";
        };
    }

    private static String openApi(String name) {
        return """
            schema:
              type: REST
              content: |
                openapi: 3.0.0
                info:
                  title: $name
                  version: 1.1.0
                paths:
                  /items:
                    get:
                      summary: All items
                      parameters:
                        - name: limit
                          in: query
                          schema:
                            type: integer
                      responses:
                        "200":
                          description: A page of items
                    post:
                      summary: A new item
                      responses:
                        "201":
                          description: The item as it was stored
                  /items/{id}:
                    get:
                      summary: One item
                      parameters:
                        - name: id
                          in: path
                          required: true
                          schema:
                            type: string
                      responses:
                        "200":
                          description: The item
                        "404":
                          description: There is none
            """.replace("$name", name);
    }

    private static String proto(String role) {
        return """
            schema:
              type: gRPC
              content: |
                syntax = "proto3";

                package acme.$role;

                service Items {
                  rpc Get(GetRequest) returns (Item) {}
                  rpc List(ListRequest) returns (ListResponse) {}
                }

                message GetRequest {
                  string id = 1;
                }

                message ListRequest {
                  int32 limit = 1;
                  string page_token = 2;
                }

                message ListResponse {
                  repeated Item items = 1;
                }

                message Item {
                  string id = 1;
                  string title = 2;
                  int64 price = 3;
                }
            """.replace("$role", role);
    }
}
