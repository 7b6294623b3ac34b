locals {
  name = "farthing-staging"
}

module "vpc" {
  source = "../../modules/vpc"

  name               = local.name
  environment        = "staging"
  cidr               = var.vpc_cidr
  availability_zones = var.availability_zones
  log_retention_days = 14
}

module "eks" {
  source = "../../modules/eks"

  name                    = local.name
  kubernetes_version      = var.kubernetes_version
  addon_versions          = var.addon_versions
  vpc_id                  = module.vpc.vpc_id
  private_subnet_ids      = module.vpc.private_subnet_ids
  public_access_cidrs     = var.public_access_cidrs
  administrator_role_arns = var.administrator_role_arns
  node_instance_types     = ["t3a.large", "t3.large"]
  node_count              = var.node_count
  log_retention_days      = 30

  # Farthing's own pods need no role, because they do not call AWS.
  pod_roles = {
    external-secrets = {
      namespace       = "external-secrets"
      service_account = "external-secrets"
      policy          = module.secrets.reader_policies["external-secrets"]
    }
  }
}

module "rds" {
  source = "../../modules/rds"

  name                      = local.name
  engine                    = var.database_engine
  engine_version            = var.database_engine_version
  instance_class            = "db.t4g.medium"
  storage_gb                = { initial = 20, max = 100 }
  read_replica_count        = var.read_replica_count
  vpc_id                    = module.vpc.vpc_id
  subnet_ids                = module.vpc.database_subnet_ids
  client_security_group_ids = { pods = module.eks.pod_security_group_id }
  backup_retention_days     = 7
  deletion_protection       = !var.may_be_destroyed
  log_retention_days        = 14
}

module "secrets" {
  source = "../../modules/secrets"

  name = local.name

  secrets = {
    backend = "How the backend signs in to the database: JSON with username and password."
  }

  readers = {
    external-secrets = ["backend"]
  }

  # The owner of the tables, for migrations. RDS manages this secret and rotates the password.
  foreign_secrets = {
    database-owner = {
      arn     = module.rds.owner_secret_arn
      key_arn = module.rds.key_arn
      readers = ["external-secrets"]
    }
  }

  recovery_window_days = var.may_be_destroyed ? 0 : 7
}
