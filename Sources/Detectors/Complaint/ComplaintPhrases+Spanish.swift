// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension ComplaintPhrases {
    static let spanish = """
        endings: s es
        complaint: reclamación|reclamaciones|queja|quejas|quejarme|me quejo|reclamar formalmente
        presentar una queja|poner una queja|hoja de reclamaciones|hojas de reclamaciones
        libro de quejas|defensor del cliente|defensor del consumidor|ocu|facua|consumo
        oficina del consumidor|protección al consumidor|profeco|condusef|sernac|indecopi
        superintendencia|banco de españa|defensa del consumidor|voy a denunciarlos
        los voy a reportar|voy a reportarlos
        bad-review: mala reseña|reseña negativa|malas reseñas|una estrella|mala valoración
        valoración negativa|mala opinión|en redes sociales|en las redes|en twitter|en trustpilot
        a la prensa|a los medios|avisar a todo el mundo
        dissatisfied: inaceptable|inadmisible|vergonzoso|una vergüenza|lamentable|pésimo servicio
        pésima atención|servicio pésimo|peor servicio|muy insatisfecho|muy insatisfecha
        muy descontento|muy descontenta|muy decepcionado|muy decepcionada|una estafa|estafadores
        ladrones|es un robo|un atropello|un abuso|publicidad engañosa|falta de respeto
        me están robando
        legal: mi abogado|mi abogada|mis abogados|un abogado|una abogada|abogados|demandar
        demandarlos|demandarles|demandaré|demanda judicial|una demanda|interponer una demanda
        acciones legales|acción legal|medidas legales|vía legal|vía judicial|por la vía
        llevarlos a juicio|ir a juicio|a juicio|juicio|tribunales|los tribunales|juzgado
        ante el juez|demanda colectiva|denuncia|denuncia policial|denunciar|denunciarlos|denunciaré
        poner una denuncia|a la policía|indemnización|daños y perjuicios|burofax
        agencia de protección de datos|aepd|protección de datos|incumplimiento de contrato
        exception: no es una queja|ninguna queja|sin quejas|no tengo quejas|no me quejo|soy abogado
        soy abogada|a mi juicio|muela del juicio|muelas del juicio|alta demanda|mucha demanda
        consumo de datos|consumo mensual|mi consumo|consumo de luz|consumo eléctrico|buena reseña
        número de reclamación|perder el juicio|política de protección de datos
        denuncia de robo de mi tarjeta|el consumo
        negation: no|sin|ningún|ninguna|nunca
        """
}
