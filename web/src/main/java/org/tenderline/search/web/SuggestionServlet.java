package org.tenderline.search.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tenderline.shared.web.Preferences;

/** {@code /search/suggestions?q=…}: the few best matches of each kind while one types. */
@WebServlet("/search/suggestions")
public class SuggestionServlet extends HttpServlet {

    private static final int EACH = 5;

    @Inject
    private SearchGroups groups;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonArrayBuilder answer = Json.createArrayBuilder();
        for (SearchGroup group : groups.find(request.getParameter("q"), EACH, Preferences.locale(request))) {
            JsonArrayBuilder hits = Json.createArrayBuilder();
            group.hits().forEach(hit -> hits.add(Json.createObjectBuilder().add("label", hit.label()).add("detail", hit.detail())
                    .add("path", request.getContextPath() + hit.path())));
            answer.add(Json.createObjectBuilder().add("name", group.name()).add("hits", hits));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        try (JsonWriter writer = Json.createWriter(response.getWriter())) {
            writer.writeArray(answer.build());
        }
    }
}
