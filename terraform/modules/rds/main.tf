# Resources for both engines. var.engine selects between postgres.tf (PostgreSQL on RDS) and
# aurora.tf.

data "aws_partition" "current" {}

locals {
  is_aurora = var.engine == "aurora-postgresql"

  database_name = "farthing"
  owner         = "farthing_owner"
  port          = 5432

  major_version = split(".", var.engine_version)[0]
  # With a major version only (17), AWS upgrades minor versions. A full version (17.6) stays.
  follows_minor_versions = !strcontains(var.engine_version, ".")

  # In UTC, when few people in Europe use the application.
  backup_window      = "02:00-03:00"
  maintenance_window = "sun:03:30-sun:04:30"

  ca_certificate = "rds-ca-rsa2048-g1"

  replica_names = [
    for number in range(1, var.read_replica_count + 1) : "${var.name}-replica-${number}"
  ]

  log_group_names = local.is_aurora ? ["/aws/rds/cluster/${var.name}/postgresql"] : concat(
    ["/aws/rds/instance/${var.name}/upgrade"],
    [for name in concat([var.name], local.replica_names) : "/aws/rds/instance/${name}/postgresql"],
  )
}

module "key" {
  source = "../key"

  name            = "${var.name}-database"
  description     = "Data, backups, insights, logs and master password of the database ${var.name}."
  log_group_names = local.log_group_names
}

resource "aws_cloudwatch_log_group" "database" {
  for_each = toset(local.log_group_names)

  name              = each.key
  retention_in_days = var.log_retention_days
  kms_key_id        = module.key.arn
}

resource "aws_db_subnet_group" "this" {
  name        = var.name
  description = "The database tier of ${var.name}."
  subnet_ids  = var.subnet_ids
}

resource "aws_security_group" "database" {
  name        = "${var.name}-database"
  description = "PostgreSQL from the named clients."
  vpc_id      = var.vpc_id

  tags = { Name = "${var.name}-database" }

  lifecycle { create_before_destroy = true }
}

resource "aws_vpc_security_group_ingress_rule" "client" {
  for_each = var.client_security_group_ids

  security_group_id            = aws_security_group.database.id
  description                  = "PostgreSQL from ${each.key}."
  referenced_security_group_id = each.value
  ip_protocol                  = "tcp"
  from_port                    = local.port
  to_port                      = local.port

  tags = { Name = "${var.name}-from-${each.key}" }
}

resource "aws_iam_role" "monitoring" {
  name        = "${var.name}-database-monitoring"
  description = "Enhanced monitoring of the database ${var.name}."

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "monitoring.rds.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "monitoring" {
  role       = aws_iam_role.monitoring.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
}
